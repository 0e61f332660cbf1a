import { basename } from 'node:path/posix';

/**
 * Holds the last part of a path against that of a pattern of `*` and `?`. Without regular expressions: the pattern is
 * text of the project, and one with many stars would take forever.
 */
export function fileNameMatches(path: string, pattern: string): boolean {
  const [name, wanted] = [basename(path), basename(pattern)];
  let at = 0;
  let star = -1;
  let resume = 0;
  for (let index = 0; index < name.length; ) {
    if (at < wanted.length && wanted[at] !== '*' && (wanted[at] === '?' || wanted[at] === name[index])) {
      at += 1;
      index += 1;
    } else if (wanted[at] === '*') {
      star = at;
      resume = index;
      at += 1;
    } else if (star >= 0) {
      resume += 1;
      index = resume;
      at = star + 1;
    } else {
      return false;
    }
  }
  return /^\**$/.test(wanted.slice(at));
}
