/**
 * A backtracking matcher that counts its steps: what an engine has to do for a regex, without a clock. It knows what
 * the grammars use: alternatives, groups, look-around, classes, greedy and lazy quantifiers, `^ $ \b`, flags g, i, s, u.
 */
type Next = (at: number) => boolean;
/** Matches from `at` towards the end (step 1) or the start (step -1) and goes on with `next`. */
type Matcher = (at: number, step: 1 | -1, next: Next) => boolean;

export class StepCounter {
  steps = 0;
  private text: readonly string[] = [];
  private at = 0;
  private readonly root: Matcher;
  private readonly source: readonly string[];
  private readonly flags: string;

  constructor(regex: RegExp) {
    this.source = [...regex.source];
    this.flags = regex.flags.replace(/[gyd]/g, '');
    this.root = this.alternatives();
    if (this.at < this.source.length) throw new SyntaxError(`unread: ${this.source.slice(this.at).join('')}`);
  }

  /** All matches from left to right, as [start, end] in code points; `steps` tells what they took. */
  matches(text: string): [number, number][] {
    this.text = [...text];
    this.steps = 0;
    const found: [number, number][] = [];
    for (let from = 0; from <= this.text.length; ) {
      let end = -1;
      this.root(from, 1, at => {
        end = at;
        return true;
      });
      if (end >= 0) found.push([from, end]);
      from = end > from ? end : from + 1;
    }
    return found;
  }

  private peek(text: string): boolean {
    return this.source.slice(this.at, this.at + text.length).join('') === text;
  }

  private take(text: string): boolean {
    if (!this.peek(text)) return false;
    this.at += text.length;
    return true;
  }

  private alternatives(): Matcher {
    const branches = [this.sequence()];
    while (this.take('|')) branches.push(this.sequence());
    if (branches.length === 1) return branches[0];
    return (at, step, next) => branches.some(branch => branch(at, step, next));
  }

  private sequence(): Matcher {
    const terms: Matcher[] = [];
    while (this.at < this.source.length && !this.peek('|') && !this.peek(')')) terms.push(this.quantified());
    const run = (at: number, step: 1 | -1, index: number, next: Next): boolean => {
      const term = terms[step === 1 ? index : terms.length - 1 - index];
      return index === terms.length ? next(at) : term(at, step, then => run(then, step, index + 1, next));
    };
    return (at, step, next) => run(at, step, 0, next);
  }

  private quantified(): Matcher {
    const term = this.term();
    const bounds = this.bounds();
    if (bounds === undefined) return term;
    const [least, most] = bounds;
    const lazy = this.take('?');
    const repeat = (at: number, step: 1 | -1, count: number, next: Next): boolean => {
      const more = (): boolean =>
        count < most &&
        term(at, step, then => (then !== at || count < least) && repeat(then, step, count + 1, next));
      const enough = (): boolean => count >= least && next(at);
      return lazy ? enough() || more() : more() || enough();
    };
    return (at, step, next) => repeat(at, step, 0, next);
  }

  private bounds(): [number, number] | undefined {
    if (this.take('*')) return [0, Number.POSITIVE_INFINITY];
    if (this.take('+')) return [1, Number.POSITIVE_INFINITY];
    if (this.take('?')) return [0, 1];
    const braces = /^\{(\d+)(,?)(\d*)\}/.exec(this.source.slice(this.at, this.at + 16).join(''));
    if (!braces) return undefined;
    this.at += braces[0].length;
    const least = Number(braces[1]);
    return [least, braces[3] ? Number(braces[3]) : braces[2] ? Number.POSITIVE_INFINITY : least];
  }

  private term(): Matcher {
    if (this.take('(')) return this.group();
    if (this.take('^')) return (at, _, next) => this.step() && at === 0 && next(at);
    if (this.take('$')) return (at, _, next) => this.step() && at === this.text.length && next(at);
    if (this.take('\\b'))
      return (at, _, next) => this.step() && this.isWord(at - 1) !== this.isWord(at) && next(at);
    return this.character(this.unit());
  }

  private group(): Matcher {
    const kind = ['?:', '?=', '?!', '?<=', '?<!'].find(mark => this.take(mark));
    if (kind === undefined && this.take('?<')) while (!this.take('>')) this.at++;
    const inner = this.alternatives();
    if (!this.take(')')) throw new SyntaxError('a group is not closed');
    if (kind === undefined || kind === '?:') return inner;
    const step = kind.startsWith('?<') ? -1 : 1;
    return (at, _, next) => inner(at, step, () => true) === !kind.endsWith('!') && next(at);
  }

  /** The source of one class, escape or character. */
  private unit(): string {
    const rest = this.source.slice(this.at, this.at + 4000).join('');
    const [unit] = /^(?:\[(?:[^\\\]]|\\.)*\]|\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\u.{4}|\\x..|\\.|[^\\])/su.exec(
      rest,
    )!;
    this.at += [...unit].length;
    return unit;
  }

  private character(unit: string): Matcher {
    const native = new RegExp(`^${unit}$`, this.flags);
    const known = new Map<string, boolean>();
    const fits = (character: string): boolean => {
      const before = known.get(character);
      if (before !== undefined) return before;
      const now = native.test(character);
      known.set(character, now);
      return now;
    };
    return (at, step, next) => {
      this.step();
      const character = this.text[step === 1 ? at : at - 1];
      return character !== undefined && fits(character) && next(at + step);
    };
  }

  private step(): true {
    this.steps++;
    return true;
  }

  private isWord(at: number): boolean {
    return /^\w$/.test(this.text[at] ?? ' ');
  }
}
