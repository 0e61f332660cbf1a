import { ReadFailure } from '../model/intake.ts';

/** How a system says that something is not for whoever asks. */
const DENIED = ['EACCES', 'EPERM'];

/** Whether the system refuses, as the rights of whoever asks are too few. */
export function isDenied(error: unknown): boolean {
  return DENIED.includes(codeOf(error));
}

/**
 * What is missing as the system does not let a file or a folder be read; said so that whoever reads it can mend it.
 *
 * @param name of what is not read, where the piece of evidence is not named after it
 */
export function unreadable(what: 'file' | 'folder', error: unknown, name = 'it'): ReadFailure {
  const code = codeOf(error);
  const why = isDenied(error)
    ? `the user that gates runs as may not read ${name} (${code})`
    : `${name} was not read: the system said ${code}`;
  return new ReadFailure(`${what}.unreadable`, why, error);
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'nothing';
}
