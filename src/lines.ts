/** Where the line begins that the code unit at `index` belongs to; a line feed belongs to the line that it ends. */
export const lineStart = (text: string, index: number): number =>
  index <= 0 ? 0 : text.lastIndexOf('\n', index - 1) + 1;

/** Where that line is over and the next one begins; the length of the text behind the last one. */
export function nextLine(text: string, index: number): number {
  const feed = text.indexOf('\n', index);
  return feed < 0 ? text.length : feed + 1;
}

/** Where the content of a line ends, which begins at `start` and is over at `next`: before LF, CR LF or a last CR. */
export function contentEnd(text: string, start: number, next: number): number {
  const end = next > start && text.charCodeAt(next - 1) === 0x0a ? next - 1 : next;
  return end > start && text.charCodeAt(end - 1) === 0x0d ? end - 1 : end;
}
