import { type FormatName, REPORTERS } from '../../../reports/reporters.ts';
import { GatesError } from '../../model/errors.ts';
import { didYouMean } from '../../shared/nearest.ts';

/**
 * The formats asked for, each once.
 *
 * @throws GatesError `GATES_USAGE` for a format that does not exist
 */
export function formatsFrom(list: string): readonly FormatName[] {
  const known = Object.keys(REPORTERS);
  const formats = [...new Set(list.split(',').map((format) => format.trim()))];
  for (const format of formats) {
    if (known.includes(format)) continue;
    const message = `"${format}" is not a format. ${didYouMean(format, known)}`;
    throw new GatesError({ code: 'GATES_USAGE', message, hint: 'Give a list such as --format md,json,html.' });
  }
  return formats as FormatName[];
}
