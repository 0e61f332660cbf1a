import type { FileFormat } from '../file-format.ts';
import type { Reporter } from '../reporter.ts';
import { htmlPage } from './page.ts';

/** One page for the whole run in its folder, to be opened from disk or handed on by itself. */
export const HTML_REPORT: Reporter = {
  documents: (result, past) => [{ fileName: 'index.html', text: htmlPage(result, past) }],
};

/** The same page at a place that the operator names. */
export const HTML_FILE: FileFormat = { render: (result) => htmlPage(result) };
