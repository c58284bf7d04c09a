/**
 * Behaviours that were collected from dictionaries, from other tools (their successes and their mistakes) and from
 * Unicode's tables, each under the number that it has in that survey.
 */
import { describe, expect, test } from 'vitest';
import {
  applyEdits,
  diacriticEdits,
  diacriticReports,
  expandAbbreviations,
  findAbbreviations,
  findDefinitions,
  findInjections,
  homoglyphEdits,
  normalizeDiacritics,
  OffsetMap,
  removeInjections,
  repairHomoglyphs,
  splitRunTogether,
} from '../src/index.js';

const old = (text: string): string => normalizeDiacritics(text);
const fresh = (text: string): string => normalizeDiacritics(text, { tonePlacement: 'new' });
const keep = (text: string): string => normalizeDiacritics(text, { tonePlacement: 'keep' });

/** Words in a row, each on its own: 'from to, from to'. */
const pairs = (rows: string): [from: string, to: string][] =>
  rows.split(',').map(row => row.trim().split(' ') as [string, string]);

/** Each word becomes the other, alone and in a sentence, in every style and from either form. */
function becomes(rows: string): void {
  for (const [from, to] of pairs(rows)) {
    for (const style of [old, fresh, keep]) {
      expect(style(from), from).toBe(to);
      expect(style(from.normalize('NFD')), `${from}, decomposed`).toBe(to);
      expect(style(from.toUpperCase()), from.toUpperCase()).toBe(to.toUpperCase());
      expect(style(`Họ nói ${from} rồi về.`), `${from} in a sentence`).toBe(`Họ nói ${to} rồi về.`);
    }
  }
}

/** Words that are right in both styles stay the very same, alone and in a sentence. */
function stays(words: string): void {
  for (const word of words.split(' ')) {
    for (const style of [old, fresh, keep]) {
      expect(style(word), word).toBe(word);
      expect(style(`Họ nói ${word} rồi về.`), `${word} in a sentence`).toBe(`Họ nói ${word} rồi về.`);
    }
  }
}

/** Words that differ between the styles: 'old new'. Each style gives its own, `keep` leaves both. */
function differs(rows: string): void {
  for (const [inOld, inNew] of pairs(rows)) {
    expect([old(inOld), old(inNew)]).toEqual([inOld, inOld]);
    expect([fresh(inOld), fresh(inNew)]).toEqual([inNew, inNew]);
    expect([keep(inOld), keep(inNew)]).toEqual([inOld, inNew]);
  }
}

describe('tone placement', () => {
  test('1: open oa', () => differs('hòa hoà, tóa toá, xõa xoã'));
  test('2: open uy and oe', () => differs('thủy thuỷ, khỏe khoẻ, lòe loè, ủy uỷ'));
  test('2: in a phrase', () => expect(old('uỷ ban')).toBe('ủy ban'));
  // 3 is in test/syllable.test.ts: every syllable there is.
  test('4: a closed syllable takes the second vowel', () => becomes('tòan toàn, tóan toán, khỏan khoản'));
  test('5: so before nh and ng', () => becomes('hòanh hoành, chòang choàng'));
  test('6: the u of qu bears no tone', () => becomes('qúy quý'));
  test('6: quý stays', () => stays('quý Quý QUÝ'));
  test('6: each letter keeps its case', () => expect(['Qúy', 'QÚY'].map(old)).toEqual(['Quý', 'QUÝ']));
  test('7: qua', () => becomes('qúa quá, qủa quả, qụa quạ, qùa quà'));
  test('8: quí keeps its i', () => stays('quí Quí'));
  test('9: quốc with two marks', () => expect(old('qúôc')).toBe('quốc'));
  test('9: quốc stays', () => stays('quốc'));
  test('10: rimes after qu', () => stays('quỳnh quýt quỵt quạu quẹo quặp quấy'));
  test('11: the i of gi bears no tone before a vowel', () => becomes('gía giá, gìa già, gỉa giả'));
  test('11: giá stays', () => stays('giá Giá già'));
  test('12: alone it does', () => stays('gì gìn gỉ'));
  test('13: gi before other vowels', () => becomes('gíêng giếng, gíup giúp, gío gió'));
  test('14: gi- stays', () => stays('giặt giữ giường giữa'));
  test('14: giường', () => becomes('giừơng giường'));
  test('15: gỵa and gịa stay', () => stays('gỵa gịa'));
  test('16: uyu takes the middle', () => becomes('khủyu khuỷu, khuyủ khuỷu'));
  test('16: khuỷu stays', () => stays('khuỷu'));
  test('17: oeo and oă', () => becomes('ngòeo ngoèo, ngòăng ngoằng'));
  test('17: ngoằn ngoèo stays', () => stays('ngoằn ngoèo'));
  test('18: oai and oay', () => becomes('ngòai ngoài, ngóay ngoáy'));
  test('18: ngoáo stays', () => stays('ngoáo'));
  test('19: closed uy', () => becomes('húyt huýt, hùynh huỳnh'));
  test('19: closed uy stays', () => stays('huýt huỵch uỵch tuýt'));
  test('20: ơ attracts', () => becomes('thủơ thuở'));
  test('20: thuở stays', () => stays('thuở'));
  test('21: uyê', () => becomes('chụyên chuyện, chuỵên chuyện, nguỹên nguyễn, ngũyên nguyễn'));
  test('22: oo in loan words', () => becomes('xòong xoòng, bòong boòng, móoc moóc, sóoc soóc'));
  test('22: without a tone it stays', () => stays('xoong boong'));
  test('23: so do khuya and tuya', () => stays('khuya tuya'));
  test('24: ua and ia take the first', () => becomes('cuả của, muà mùa, miá mía, luá lúa'));
  test('25: not on the coda', () => becomes('baỷ bảy, đaị đại, baỏ bảo, âý ấy, tâỷ tẩy, tôí tối'));
  test('26: iê and yê', () => becomes('nghịêm nghiệm, lìêu liều, ýêu yếu, yêú yếu'));
  test('27: ươ and ưu', () => becomes('lựơng lượng, nứơc nước, hưũ hữu'));
  test('27: they stay', () => stays('lượng rượu'));
  test('28: letters keep their own case, only the mark moves', () => {
    expect(['HOÀ', 'Hoà', 'hOÀ'].map(old)).toEqual(['HÒA', 'Hòa', 'hÒA']);
    expect(fresh('HòA')).toBe('HoÀ');
  });
  test('29: capitals like small letters', () => {
    expect(['ĐOÀ', 'Oà', 'Uỷ', 'THUỶ'].map(old)).toEqual(['ĐÒA', 'Òa', 'Ủy', 'THỦY']);
  });
  test('two words whose space is lost stay: a tone of each, or the capital of the second one', () => {
    stays('cóánh chúý cóáp PhúYên chúYên');
    expect(old('QúY')).toBe('QuÝ'); // one word in mixed case
  });
  test('30: foreign words stay', () =>
    stays('Luís Páez José café résumé señor naïve Citroën Reykjavík São Lúis'));
  test.each([
    'Đắk Lắk',
    'Đăk Đoa',
    'Đak Đoa',
    'Kôn Plông',
    'Krông Búk',
    'Ia Krái',
    'Ngọk Réo',
    'Kà Tum',
    'Y Moan',
    'Ê Đê',
    'La Êê',
    'Vĩnh Nguơn',
  ])('31: %s stays', name => {
    expect([old(name), fresh(name), keep(name)]).toEqual([name, name, name]);
    expect(old(`Đoàn đến ${name} vào buổi chiều.`)).toBe(`Đoàn đến ${name} vào buổi chiều.`);
    expect(repairHomoglyphs(`Đoàn đến ${name} vào buổi chiều.`)).toBe(`Đoàn đến ${name} vào buổi chiều.`);
  });
  test('32: both spellings of i and y stay', () => {
    stays('kĩ kỹ lí lý Mĩ Mỹ');
    expect(['Qui Nhơn', 'công ti'].map(old)).toEqual(['Qui Nhơn', 'công ti']);
  });
  test('33: qưốc stays: a wrong letter, not a wrong mark', () => stays('qưốc'));
});

describe('marks', () => {
  const cases = (rows: readonly (readonly [string, string])[]): void => {
    for (const [from, to] of rows) {
      expect(old(from), JSON.stringify(from)).toBe(to);
      expect(old(from.toUpperCase())).toBe(to.toUpperCase());
      expect(old(`t${from}ng`).normalize('NFC')).toBe(`t${to}ng`);
    }
  };
  test('34: tone before shape', () => cases([['e\u0301\u0302', 'ế']]));
  test('35: shape after a composed letter', () =>
    cases([
      ['\u00e9\u0302', 'ế'],
      ['\u1ecf\u0302', 'ổ'],
      ['\u00e1\u0306', 'ắ'],
      ['\u00f3\u031b', 'ớ'],
    ]));
  test('36: shape before tone', () =>
    cases([
      ['e\u0302\u0301', 'ế'],
      ['\u00ea\u0301', 'ế'],
    ]));
  test('37: dot below and circumflex in any order', () =>
    cases([
      ['a\u0302\u0323', 'ậ'],
      ['a\u0323\u0302', 'ậ'],
      ['\u1ea1\u0302', 'ậ'],
      ['\u00e2\u0323', 'ậ'],
    ]));
  test('38: tone and horn in any order', () =>
    cases([
      ['o\u0300\u031b', 'ờ'],
      ['o\u031b\u0300', 'ờ'],
    ]));
  test('39: hook and horn', () => cases([['u\u0309\u031b', 'ử']]));
  test('40: tone marks that Unicode deprecates', () =>
    cases([
      ['a\u0340', 'à'],
      ['a\u0341', 'á'],
    ]));
  test('41: a mark written twice', () => {
    expect(old('a\u0301\u0301')).toBe('á');
    expect(old('ti\u1ebf\u0301ng')).toBe('tiếng');
  });
  test('42: two different tones on one letter are kept and reported, none invented', () => {
    const text = 'c\u00e2\u0300\u0301n';
    expect(old(text).normalize('NFD')).toBe(text.normalize('NFD'));
    expect(diacriticReports(text)).toMatchObject([{ kind: 'contradictory-tones' }]);
  });
  test('43: one tone on two vowels', () => becomes('dàì dài, gĩữa giữa'));
  test('44: windows-1258, half composed', () =>
    expect(old('Ti\u00ea\u0301ng Vi\u00ea\u0323t')).toBe('Tiếng Việt'));
  test('45: a blank before a mark stays: two words may be meant', () => {
    for (const text of ['la \u0300', 'mu \u0323 c']) expect(old(text)).toBe(text);
  });
});

describe('look-alikes', () => {
  test('46: eth and African d', () => {
    expect(repairHomoglyphs('\u00d0à Nẵng')).toBe('Đà Nẵng');
    expect(repairHomoglyphs('\u0189ắk Lắk')).toBe('Đắk Lắk');
    expect(repairHomoglyphs('\u00f0ường')).toBe('đường');
    expect(repairHomoglyphs('\u0256ường')).toBe('đường');
  });
  test('47: all at once in one text, both cases, any position', () => {
    const right = 'Đường đi Điện Biên: ĐỘI TRƯỞNG ĐOÀN đi đầu, đến nơi đúng giờ.';
    expect(repairHomoglyphs(right.replace(/Đ/g, '\u00d0').replace(/đ/g, '\u00f0'))).toBe(right);
  });
  test('48: all six letters, whatever the case was made before', () => {
    for (const wrong of ['\u00d0', '\u0189']) {
      expect(repairHomoglyphs(`${wrong}ường`)).toBe('Đường');
      expect(repairHomoglyphs(`${wrong.toLowerCase()}ường`)).toBe('đường');
      expect(repairHomoglyphs(`${wrong}ường`.toUpperCase())).toBe('ĐƯỜNG');
    }
    expect([repairHomoglyphs('Đường'), repairHomoglyphs('đường')]).toEqual(['Đường', 'đường']);
  });
  test('49: d with an overlaid stroke', () => {
    for (const stroke of ['\u0335', '\u0336']) {
      expect(repairHomoglyphs(`D${stroke}ường d${stroke}i`)).toBe('Đường đi');
    }
  });
  test.each([
    'Þórður Guðmundsson',
    'það',
    'Guðrún',
    'Norðurland',
    'Bróðir',
    'Deyr fé, deyja frændur, en orðstír og ráð',
    'Ðǣr wæs sum cyning',
    'Føroyar eru oyggjar við hav',
    'ÞÓRÐUR GUÐMUNDSSON',
    'ÞAÐ ER GOTT VEÐUR',
  ])('50: %s stays', text => expect(repairHomoglyphs(text)).toBe(text));
  test('51: Đakovo and Đorđe are right, and \u00d0akovo stays', () => {
    for (const text of ['Đakovo', 'Đorđe Petrović', '\u00d0akovo je grad u Hrvatskoj']) {
      expect(repairHomoglyphs(text)).toBe(text);
    }
  });
  test('52: the word decides, not the line', () => {
    expect(repairHomoglyphs('Ông Guðmundsson thăm \u00d0à Nẵng')).toBe('Ông Guðmundsson thăm Đà Nẵng');
  });
  test('53: initials and codes in Vietnamese text', () => {
    const right =
      'Căn cứ Nghị định 61/2018/NĐ-CP và Quyết định 12/QĐ-UBND, HĐND tỉnh giao khu TĐC cho Đ/c trưởng ban; ĐT: 123.';
    expect(repairHomoglyphs(right.replace(/Đ/g, '\u00d0'))).toBe(right);
  });
  test('54: a phonetic sign stays', () => {
    for (const text of ['Âm /ð/ khác âm /d/.', 'Đọc là [ðə] hoặc [ði].']) {
      expect(repairHomoglyphs(text)).toBe(text);
    }
  });
});

describe('what must not change', () => {
  test('55: layout, numbers, addresses', () => {
    const layout = 'Thứ  hai,\t5/3/2021.\r\n\r\n  –  Mục 1 …\n';
    const addresses = 'Xem http://x.vn/hoà và lien.he@vidu.vn/tòan, tệp hoà.txt';
    for (const text of [layout, addresses]) {
      expect(repairHomoglyphs(old(text))).toBe(text);
    }
  });
  const text = 'Uỷ ban tòan tỉnh\n\u00d0ồng chi\u0301 Nguyê\u0303n Qúy, \u00f0i  café ở http://x.vn/hoà.';
  test('56: the second time changes nothing', () => {
    for (const step of [old, fresh, keep, repairHomoglyphs]) expect(step(step(text))).toBe(step(text));
  });
  test('57: each offset can be found again', () => {
    const edits = diacriticEdits(text);
    const output = applyEdits(text, edits);
    const map = OffsetMap.of(edits, text.length);
    expect(output).toBe(old(text));
    for (const word of ['ban', 'tỉnh', '\u00d0ồng', 'café', 'http://x.vn/hoà']) {
      expect(map.toInput(output.indexOf(word)), word).toBe(text.indexOf(word));
    }
    const found = homoglyphEdits(text).map(({ start, end }) => text.slice(start, end));
    expect(found).toEqual(['\u00d0', '\u00f0']);
  });
});

describe('abbreviations', () => {
  const long = (text: string, short: string): string | undefined =>
    findAbbreviations(text).find(found => found.short === short)?.chosen?.expansion;

  test('58: a definition holds from there onwards, in either order', () => {
    for (const definition of [
      'Công tác cải cách hành chính (CCHC)',
      'Công tác CCHC (cải cách hành chính)',
      'Công tác cải cách hành chính, sau đây gọi tắt là CCHC,',
      'Công tác cải cách hành chính (viết tắt là CCHC)',
    ]) {
      const text = `${definition} được quan tâm. Kết quả CCHC khả quan.`;
      const last = findAbbreviations(text).filter(found => found.start > definition.length);
      expect(
        last.map(found => found.chosen?.expansion),
        definition,
      ).toEqual(['cải cách hành chính']);
    }
  });
  test('59: initials match the starts of words', () => {
    const text = 'Bộ phận thủ tục hành chính (TTHC) và dịch vụ công (DVC) của tỉnh.';
    const spans = findDefinitions(text).map(({ short, long }) => [
      text.slice(short.start, short.end),
      text.slice(long.start, long.end),
    ]);
    expect(spans).toEqual([
      ['TTHC', 'thủ tục hành chính'],
      ['DVC', 'dịch vụ công'],
    ]);
    expect(findDefinitions('Trung tâm huấn luyện (CCHC) mở cửa.')).toEqual([]);
  });
  test('60: a definition in the text beats the dictionary', () => {
    const text = 'Trạm thú y (TTY) và tổ tự quản (TTQ) họp. Sau đó TTY và TTQ báo cáo.';
    expect(long(text, 'TTY')?.toLowerCase()).toBe('trạm thú y');
    expect(long('Ông Ba là chi trưởng (CT) của xóm. Hôm nay CT vắng mặt.', 'CT')).toBe('chi trưởng');
  });
  test('61: ambiguous and undefined, it stays, with its senses', () => {
    const text = 'Ông ấy làm ở BTC.';
    expect(expandAbbreviations(text)).toBe(text);
    const [found] = findAbbreviations(text);
    expect(found.chosen).toBeUndefined();
    expect(found.senses.length).toBeGreaterThan(1);
  });
  test('62: the number of a document stays whole', () => {
    const text = 'Căn cứ Nghị định số 61/2018/NĐ-CP và Quyết định 06/QĐ-TTg.';
    expect(expandAbbreviations(text)).toBe(text);
  });
  test('63: a heading in capitals is no row of abbreviations', () => {
    for (const text of ['TÔI ĐI HỌC', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'])
      expect(expandAbbreviations(text)).toBe(text);
  });
  test('64: only whole words count', () => {
    for (const text of ['Đội PSG thắng.', 'Anh xem top.5 hôm nay.', 'Đơn giá 5 đ/cp.'])
      expect(expandAbbreviations(text)).toBe(text);
  });
  test('65: what everybody knows by its short form, and Roman numerals, stay', () => {
    for (const text of ['Rút tiền ở ATM.', 'Xem TV.', 'Thế kỷ XIII.', 'Kỳ họp khóa XV.'])
      expect(expandAbbreviations(text)).toBe(text);
  });
});

describe('glued text', () => {
  test('66: a squashed title in a word is found, with the word that it tore', () => {
    const title = 'Thực hiện đồng bộ các giải pháp phòng chống cháy rừng';
    const text = `${title}\n\nTheựchiệnđồngbộcácgiảiphápphòngchốngcháyrừnhận định copenhageno đó, các xã họp.`;
    const [found, ...rest] = findInjections(text);
    expect(rest).toEqual([]);
    expect(text.slice(found.squashed.start, found.squashed.end)).toMatch(/^ựchiệnđồngbộ.*cháyrừ$/);
    expect(found.carrier).toBe('Theo');
    expect(removeInjections(text)).toBe(`${title}\n\nTheo đó, các xã họp.`);
  });
  test('67: words in title case without a space come apart', () => {
    expect(splitRunTogether('Chương trình HàNộiMùaThu đã mở.')).toBe('Chương trình Hà Nội Mùa Thu đã mở.');
  });
  test('68: a phrase that stands as words of its own is no injection', () => {
    const text = 'Theo nhận định của đội, trận ở Copenhagen sẽ khó.';
    expect(findInjections(text)).toEqual([]);
  });
  test.each([
    'nghiêng',
    'Đắk',
    'Facebook',
    'thegioididong.vn',
    '#duLichHaLong',
    'khuấy-đảo',
    'SMOyYSBCw6xuaA==',
    'lienhe@vidu.vn',
  ])('69: %s is not glued', word => {
    const text = `Họ nói ${word} rồi về.`;
    expect(findInjections(text)).toEqual([]);
    expect(splitRunTogether(text)).toBe(text);
  });
  test('70: without marks a word that can be cut in two ways stays', () => {
    expect(splitRunTogether('Ho tuuyen them nguoi.')).toBe('Ho tuuyen them nguoi.');
  });
});
