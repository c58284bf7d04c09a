/**
 * Runs the benches one after the other, or those that are named:
 *   npm run bench
 *   npm run bench -- functions startup
 *   npm run bench -- filter --huge
 */
export const BENCHES = [
  'functions',
  'peers',
  'filter',
  'startup',
  'size',
  'growth',
  'syllable',
  'search',
  'abbreviations',
] as const;

const named = process.argv.slice(2).filter(argument => !argument.startsWith('-'));
const unknown = named.filter(name => !(BENCHES as readonly string[]).includes(name));
if (unknown.length > 0) {
  console.error(`no bench is called ${unknown.join(', ')}: there are ${BENCHES.join(', ')}`);
  process.exit(2);
}
for (const name of BENCHES) {
  if (named.length > 0 && !named.includes(name)) continue;
  console.log(`\n=== ${name} ===\n`);
  await import(`./${name}.ts`);
}
