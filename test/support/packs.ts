import { elasticsearchSettings, solrPack } from '../../src/search/packs/index.js';
import {
  asciiFolding,
  type Chain,
  type CharFilter,
  lowercase,
  mapping,
  patternCharFilter,
  patternTokenFilter,
  type TokenFilter,
  termsOf,
} from './lucene.js';

/** What a pack for Lucene sets up: two chains, and the equal terms of queries in the terms of the first. */
export interface LucenePack {
  readonly fold: Chain;
  readonly tone: Chain;
  readonly synonyms: readonly (readonly string[])[];
}

const unescaped = (text: string): string =>
  text.replace(/\\u([0-9a-f]{4})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));

/** Elasticsearch as `settings.json` sets it up. */
export function elasticsearch(): LucenePack {
  const { settings, mappings } = JSON.parse(JSON.stringify(elasticsearchSettings()));
  const { char_filter, filter, analyzer } = settings.analysis;
  const charFilter = (name: string): CharFilter => {
    const { type, pattern, replacement, mappings: rules } = char_filter[name];
    if (type === 'pattern_replace') return patternCharFilter(pattern, replacement);
    return mapping(rules.map((rule: string) => unescaped(rule).split(/ => ?/)));
  };
  const tokenFilter = (name: string): TokenFilter => {
    if (name === 'lowercase') return lowercase;
    if (name === 'asciifolding') return asciiFolding;
    return patternTokenFilter(filter[name].pattern, filter[name].replacement);
  };
  const chain = (name: string): Chain => ({
    charFilters: analyzer[name].char_filter.map(charFilter),
    tokenFilters: analyzer[name].filter
      .filter((one: string) => filter[one]?.type !== 'synonym_graph')
      .map(tokenFilter),
  });
  const { title } = mappings.properties;
  const fold = chain(title.search_analyzer);
  if (`${fold.tokenFilters}` !== `${chain(title.analyzer).tokenFilters}`)
    throw new Error('index and query differ');
  // The engine runs the rules through what stands in front of the filter.
  const synonyms = filter.chuanhoa_abbreviations.synonyms.map((row: string) =>
    row.split(/(?<!\\), /).map(term => termsOf(fold, term.replace(/\\/g, '')).join(' ')),
  );
  return { fold, tone: chain(title.fields.tone.analyzer), synonyms };
}

interface Tag {
  readonly name: string;
  readonly values: Readonly<Record<string, string>>;
}

/** The opening and empty tags of an XML text, in their order. @throws {Error} if the text is not well formed. */
export function tagsOf(xml: string): readonly Tag[] {
  const open: string[] = [];
  const tags: Tag[] = [];
  const rest = xml.replace(
    /<\?xml [^>]*\?>|<(\/?)(\w+)((?: [\w.]+="[^"<]*")*)(\/?)>/g,
    (_, close, name, attributes, empty) => {
      if (name === undefined) return '';
      if (close) {
        if (open.pop() !== name) throw new Error(`</${name}> ends nothing`);
        return '';
      }
      if (!empty) open.push(name);
      const values = [...attributes.matchAll(/ ([\w.]+)="([^"]*)"/g)].map(([, key, value]) => [
        key,
        plain(value),
      ]);
      tags.push({ name, values: Object.fromEntries(values) });
      return '';
    },
  );
  if (open.length > 0 || /[<>]|&(?!amp;|lt;|gt;|quot;)/.test(rest))
    throw new Error(`not well formed: ${open} ${rest}`);
  return tags;
}

const plain = (value: string): string =>
  value.replace(
    /&(amp|lt|gt|quot);/g,
    (_, name) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name as 'amp']!,
  );

/** Solr as `schema.xml` and the lists that it names set it up. */
export function solr(): LucenePack {
  const files = new Map(solrPack().map(({ name, text }) => [name, text]));
  const rows = (name: string): readonly string[] =>
    files
      .get(name)!
      .split('\n')
      .filter(row => row !== '' && !row.startsWith('#'));
  const chains = new Map<string, { charFilters: CharFilter[]; tokenFilters: TokenFilter[] }>();
  let type = '';
  let synonyms: readonly (readonly string[])[] = [];
  for (const { name, values } of tagsOf(files.get('schema.xml')!)) {
    if (name === 'fieldType') type = values.name;
    if (name === 'analyzer') chains.set(`${type} ${values.type}`, { charFilters: [], tokenFilters: [] });
    const chain = [...chains.values()].at(-1)!;
    if (name === 'charFilter') {
      const lines = values.mapping && rows(values.mapping).map(row => /^"(.+)" => "(.*)"$/u.exec(row)!);
      if (lines) chain.charFilters.push(mapping(lines.map(([, from, to]) => [unescaped(from), to])));
      else chain.charFilters.push(patternCharFilter(values.pattern, values.replacement));
    }
    if (name === 'filter') {
      if (values.name === 'synonymGraph') synonyms = rows(values.synonyms).map(row => row.split(', '));
      else if (values.name === 'lowercase') chain.tokenFilters.push(lowercase);
      else if (values.name === 'asciiFolding') chain.tokenFilters.push(asciiFolding);
      else chain.tokenFilters.push(patternTokenFilter(values.pattern, values.replacement));
    }
  }
  return { fold: chains.get('chuanhoa_fold query')!, tone: chains.get('chuanhoa_tone undefined')!, synonyms };
}
