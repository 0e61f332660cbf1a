import type { FileFormat } from '../file-format.ts';
import { runJson } from './run-json.ts';

/** The one result that every other format is made of. */
export const WHOLE_RESULT: FileFormat = { render: runJson };
