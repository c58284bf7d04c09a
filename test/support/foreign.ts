/** Words of other languages that a repair of Vietnamese must leave alone: written down from common vocabulary. */
const words = (text: string): readonly string[] => text.trim().split(/\s+/);

export const FOREIGN_WORDS = {
  Icelandic: words(`
    það við ráð Þórður Guðmundsson Guðrún Sigurðardóttir Norðurland Bróðir móðir faðir veður orð borð staður maður kona
    barn hús skóli bók blað bær sveit fjörður fjall jökull hraun eldgos sjór bátur fiskur þorskur ýsa lax hestur kýr
    kind sauður hundur köttur fugl lóa krían æðarfugl vegur brú höfn Reykjavík Akureyri Ísafjörður Seyðisfjörður
    Hafnarfjörður Keflavík Borgarnes Húsavík Egilsstaðir Vestmannaeyjar Þingvellir Gullfoss Snæfellsnes Alþingi
    forseti ráðherra lög dómur sýslumaður kirkja prestur guð jól páskar sumar vetur vor haust dagur nótt kvöld morgunn
    vika mánuður ár öld tími klukka mínúta góðan daginn takk fyrir já nei hvað hver hvar hvenær hvernig ekki einn tveir
    þrír fjórir fimm sex sjö átta níu tíu hundrað þúsund rauður grænn blár gulur hvítur svartur ungur gamall stór
    lítill góður vondur fallegur ljótur heitur kaldur eða með síðan áður niður suður norður austur vestur Ða ðe`),
  Faroese: words(`
    við Føroyar Tórshavn Klaksvík Vágur Tvøroyri Fuglafjørður Sandoy Suðuroy Vágar Eysturoy Streymoy Borðoy Viðoy
    Svínoy Nólsoy Hestur Koltur Mykines Kirkjubøur Gjógv Eiði Saksun Vestmanna Sørvágur Miðvágur føroyskt mál orð
    bók blað skúli barn maður kvinna húsfólk hús borð stólur vindeyga hurð gøta vegur bátur skip sjógvur fjørður fjall
    bygd býur kirkja prestur løgting løgmaður landsstýri lóg dómur veður regn kavi vindur sól máni stjørna dagur nátt
    kvøld morgun vika mánaður ár tíð góðan morgun takk fyri ja nei hvat hvør hvar nær hvussu ikki ein tvey trý fýra fimm
    seks sjey átta níggju tíggju hundrað túsund reyður grønur bláur gulur hvítur svartur ungur gamal stórur lítil góður
    ringur vakur heitur kaldur seyður lamb kúgv hundur ketta fuglur lundi tjaldur hvalur grind ræstur skerpikjøt
    mjólk breyð smør súgvur eftir uttan millum yvir undir aftur síðan áður norður suður eystur vestur ið tað eg tú vit`),
  German: words(`
    über Straße Mädchen Tür Fenster Haus Häuser Baum Bäume Äpfel schön größer Größe Fuß Füße Küche Kühlschrank Brücke
    Schlüssel Müller Jäger König Königin Löwe Bär Vögel Kätzchen Hündchen Schüler Lehrer Universität Prüfung Zeugnis
    Übung Wörterbuch Sprache Sätze Wörter Buch Bücher Zeitung Nachricht Gesetz Verfassung Behörde Bürger Gemeinde
    Städte Länder Europa Österreich München Köln Düsseldorf Nürnberg Würzburg Tübingen Göttingen Zürich Bäckerei
    Frühstück Abendessen Käse Brötchen Würstchen Kartoffel Gemüse Früchte Getränk Wasser Milch Tee Kaffee Zucker
    Frühling Sommer Herbst Winter Januar Februar März April Juni Juli Oktober Dezember Montag Dienstag Mittwoch
    Donnerstag Freitag Samstag Sonntag heute morgen gestern früh spät immer niemals vielleicht natürlich möglich
    können müssen dürfen möchten hören fühlen zählen erklären wünschen überzeugen grün blau weiß gelb schwarz rot
    fünf zwölf dreißig hundert tausend Mann Frau Kind Kinder Mutter Vater Bruder Schwester Geschäftsführer`),
  Finnish: words(`
    hyvää päivää kiitos ole hyvä anteeksi yksi kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän kymmenen sata
    tuhat maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai tammikuu helmikuu maaliskuu huhtikuu
    toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu kevät kesä syksy talvi päivä yö ilta aamu
    viikko kuukausi vuosi talo koti ovi ikkuna pöytä tuoli sänky keittiö huone katu tie silta kaupunki kylä maa metsä
    järvi joki meri saari vuori taivas aurinko kuu tähti sade lumi jää tuuli Helsinki Jyväskylä Hämeenlinna Mikkeli
    Rovaniemi Lappeenranta Turku Oulu äiti isä veli sisko lapsi poika tyttö mies nainen ystävä koulu opettaja oppilas
    kirja sanomalehti kieli sana lause kysymys vastaus työ työntekijä yritys raha hinta kauppa leipä voi juusto maito
    kahvi vesi kala liha omena peruna marja punainen sininen vihreä keltainen musta valkoinen suuri pieni vanha nuori
    kaunis minä sinä hän me te he tämä tuo se mitä missä milloin miksi kyllä ei vähän paljon`),
  French: words(`
    café résumé naïve élève école théâtre forêt hôtel hôpital château fenêtre tête fête être été déjà voilà très après
    près père mère frère sœur garçon façon leçon français Noël Citroën maïs où là à côté bientôt aussitôt plutôt même
    pêche crème brûlée pâté gâteau goût août sûr mûr dû île maître naître connaître célèbre général président société
    qualité liberté égalité fraternité université Québec Orléans Besançon Béziers Hélène André René José François`),
  Spanish: words(`
    señor niño mañana España año corazón canción información educación nación razón avión camión jardín jamón limón
    árbol lápiz fácil difícil útil inglés francés Perú México Bogotá Panamá Málaga Córdoba Cádiz León Luís Páez José
    María Sofía Andrés Ramón Ángel Óscar Íñigo Núñez Muñoz Gómez González Pérez Sánchez Díaz García Rodríguez qué cómo
    cuándo dónde quién más también además aquí allí así después miércoles sábado número página música médico teléfono`),
  Portuguese: words(`
    São João não pão mãe mão irmão irmã avó avô você três mês português inglês câmara lâmpada pássaro máquina música
    número página último público história memória glória família água língua é está até já só nós vós após atrás lá
    ação nação informação educação coração canção lição estação organização Conceição Brasília Goiânia Belém Maceió
    Florianópolis Niterói Luís António Inês Fátima Amélia Mônica Cláudia Sérgio Flávio Antônio Grândola Évora Setúbal`),
  Czech: words(`
    dům město škola učitel žák kniha čas den týden měsíc rok přítel přátelé dítě děti muž žena matka otec bratr sestra
    Česká republika Praha Brno Plzeň Olomouc Liberec Ústí Hradec Králové České Budějovice Dvořák Smetana Janáček Čapek
    Havel Příbram řeka řeč říjen září květen červen červenec únor březen půl kůň vůl stůl můj tvůj náš váš jeho její
    dobrý večer děkuji prosím ano promiňte pět šest sedm osm devět deset dvacet třicet čtyři tři dva jeden můžu chtít`),
  Polish: words(`
    dzień dobry proszę dziękuję tak nie książka szkoła nauczyciel uczeń żona mąż dziecko dzieci miasto wieś Łódź Kraków
    Gdańsk Poznań Wrocław Śląsk Małopolska Wałęsa Miłosz Chopin Józef Stanisław Bolesław Michał Paweł Łukasz Małgorzata
    święto wiosna lato jesień zima styczeń luty marzec kwiecień czerwiec lipiec sierpień wrzesień październik listopad
    grudzień poniedziałek wtorek środa czwartek piątek niedziela pięć sześć dziewięć dziesięć ósmy żółty zielony różowy`),
  Turkish: words(`
    İstanbul İzmir Eskişehir Muğla Şanlıurfa Çanakkale Iğdır güneş gün gece yağmur kar rüzgâr dağ göl ırmak deniz ağaç
    çiçek kuş köpek kedi balık çocuk kız oğlan öğretmen öğrenci okul üniversite kitap sözcük Türkçe İngilizce merhaba
    günaydın teşekkür ederim evet hayır lütfen bir iki üç dört beş altı yedi sekiz dokuz on yüz bin kırmızı yeşil sarı`),
  Irish: words(`
    Éire Gaeilge Baile Átha Cliath Corcaigh Gaillimh Luimneach Dún Laoghaire Seán Séamus Pádraig Máire Siobhán Róisín
    Áine Gráinne Tomás Mícheál Ó Briain Ní Dhónaill uachtarán taoiseach teach scoil múinteoir leabhar bóthar fáilte
    sláinte dia duit conas tá tú maith go raibh míle céad oíche lá bliain mí inné inniu amárach bán dubh dearg glas`),
  English: words(`
    the quick brown fox jumps over lazy dog government document engine search index database language word letter
    article law court president minister school teacher student university computer keyboard screen window street
    bridge river mountain weather winter summer spring autumn Monday Friday January October company market price
    money water bread butter cheese coffee orange yellow green little between without because against through`),
} as const;

export type ForeignLanguage = keyof typeof FOREIGN_WORDS;

/** Names of people and places of the minorities, and Vietnamese names written as their bearers write them. */
export const NAMES_TO_KEEP = words(`
  Đắk Lắk Đăk Đoa Đak Đoa Kôn Plông Krông Búk Ia Krái Ngọk Réo Kà Tum Y Moan Ê Đê La Êê Vĩnh Nguơn Krông Pắc Đắk Mil
  Cư Jút Ea Súp Buôn Đôn M'Đrắk Đạ Tẻh Bình Phước Pleiku Chư Păh Chư Prông Kbang Mang Yang Sa Thầy Tu Mơ Rông Đăk Glei
  Sín Chéng Mù Cang Chải Bắc Mê Xín Mần Nậm Nhùn Mường La Ba Bể Tủa Chùa Phìn Ngan Pờ Ê`);
