import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { version } from '../../package.json';
import { PACK_ENGINES, type PackEngine, type PackFile, packFor, queryFor } from '../search/packs/index.js';
import { FilterError, type Io, OutputClosed, writeText } from './io.js';
import { openTarget } from './target.js';
import { complaintOf, usageOf } from './usage.js';

/**
 * The program `chuanhoa-pack`, without the process around it: writes the files that set up a search engine. Resolves
 * to the exit code: 0 done, 2 wrong usage or an error in writing.
 */
export async function pack(argv: readonly string[], io: Pick<Io, 'stdout' | 'stderr'>): Promise<number> {
  try {
    await perform(argv, io);
    return 0;
  } catch (error) {
    if (error instanceof OutputClosed) return 0;
    await writeText(io.stderr, `chuanhoa-pack: ${(error as Error).message}\n`).catch(() => {});
    return 2;
  }
}

const HELP = `Writes the files that set up a search engine for Vietnamese.

  chuanhoa-pack [options] ENGINE [FILE]

  chuanhoa-pack elasticsearch > settings.json    the first file of the pack
  chuanhoa-pack elasticsearch query.json         another one
  chuanhoa-pack solr -o conf                     all of them, into a folder
  chuanhoa-pack meilisearch --query 'hoà bình'   what to ask the engine for

ENGINE is one of ${PACK_ENGINES.join(', ')}.

  --fields NAME,...     the fields of a document, the weightiest first: title,body
  --list                the names of the files
  -o, --output FOLDER   write all files there
  -f, --force           replace files of that name that hold something else
  --query TEXT          write the search for a text instead
  -h, --help            this text
  -V, --version

Exit status: 0 done; 2 wrong usage, or an error in writing.
`;

const usage = usageOf('chuanhoa-pack');

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        fields: { type: 'string' },
        list: { type: 'boolean' },
        output: { type: 'string', short: 'o' },
        force: { type: 'boolean', short: 'f' },
        query: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean', short: 'V' },
      },
    });
  } catch (error) {
    throw usage(complaintOf(error));
  }
}

async function perform(argv: readonly string[], { stdout }: Pick<Io, 'stdout'>): Promise<void> {
  const { values, positionals } = parse(argv);
  if (values.help) return writeText(stdout, HELP);
  if (values.version) return writeText(stdout, `chuanhoa-pack ${version}\n`);
  const [name, fileName, ...more] = positionals;
  if (more.length > 0) throw usage('one engine and one file at most');
  const engine = engineOf(name);
  const options = values.fields === undefined ? {} : { fields: values.fields.split(',') };
  if (values.force && values.output === undefined) throw usage('-f is for -o');
  const asked = ['list', 'output', 'query'].filter(option => option in values);
  if (asked.length > 1) throw usage(`--${asked[0]} and --${asked[1]} exclude each other`);
  if (asked.length > 0 && fileName !== undefined) throw usage(`--${asked[0]} takes no name of a file`);
  if (values.query !== undefined) {
    return writeText(stdout, `${JSON.stringify(queryFor(engine, values.query, options), null, 2)}\n`);
  }
  const files = packFor(engine, options);
  if (values.list) return writeText(stdout, files.map(file => `${file.name}\n`).join(''));
  if (values.output !== undefined) return writeAll(values.output, files, values.force === true);
  const file = fileName === undefined ? files[0] : files.find(one => one.name === fileName);
  if (!file) throw usage(`'${fileName}' is not one of ${files.map(one => one.name).join(', ')}`);
  return writeText(stdout, file.text);
}

function engineOf(name: string | undefined): PackEngine {
  if (name === undefined) throw usage(`no engine is named: ENGINE is one of ${PACK_ENGINES.join(', ')}`);
  const engine = PACK_ENGINES.find(one => one === name.toLowerCase());
  if (!engine) throw usage(`'${name}' is not one of ${PACK_ENGINES.join(', ')}`);
  return engine;
}

async function writeAll(folder: string, files: readonly PackFile[], replaces: boolean): Promise<void> {
  if (folder === '') throw usage('-o needs the name of a folder');
  const { holdsOther, makeFolder } = await import('./folder.js');
  makeFolder(folder);
  const others = files.filter(({ name, text }) => holdsOther(join(folder, name), text));
  if (others.length > 0 && !replaces) {
    const names = others.map(({ name }) => name).join(', ');
    throw new FilterError(`${folder}: ${names} would be replaced; -f does so, and nothing was written`);
  }
  for (const { name, text } of files) {
    const target = await openTarget(join(folder, name));
    try {
      await writeText(target.sink, text);
      await target.commit();
    } finally {
      await target.abandon();
    }
  }
}
