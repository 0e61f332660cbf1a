import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { provideChromium } from '../../fixtures/browser/provide-chromium.ts';
import { htmlPage } from '../../reports/html/page.ts';
import { manyFindings } from '../../reports/testing/many-findings.ts';
import type { Row } from '../row.ts';

const SIZES = [200, 2000, 10_000];

/** Types into the search field and clears it again, a few times; the median, in milliseconds. */
const FILTER = `(() => {
  const field = document.querySelector('#filter input[type=search]');
  const times = [];
  for (const text of ['service-19', '', 'memory limit', '', 'service-1', '']) {
    field.value = text;
    const start = performance.now();
    field.dispatchEvent(new Event('input', { bubbles: true }));
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[3];
})()`;

/**
 * How long the HTML report takes to be made and to be filtered: the time of its script alone, from a letter typed until
 * every item of the list is shown or hidden.
 */
export async function htmlReport(): Promise<readonly Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'gates-bench-'));
  const browser = await chromium.launch({ executablePath: await provideChromium(() => {}), args: ['--no-sandbox'] });
  try {
    const rows: Row[] = [];
    for (const size of SIZES) {
      const start = performance.now();
      const html = htmlPage(manyFindings(size));
      const made = performance.now() - start;
      const filtering = await filtered(browser, html, folder);
      rows.push(
        { what: `making index.html of ${size} findings`, value: made, unit: 'ms' },
        {
          what: `filtering ${size} findings`,
          value: filtering,
          unit: 'ms',
          ...(size <= 2000 && { target: { most: 100 } }),
        },
      );
    }
    return rows;
  } finally {
    await browser.close();
    await rm(folder, { recursive: true });
  }
}

async function filtered(browser: Browser, html: string, folder: string): Promise<number> {
  const file = join(folder, 'index.html');
  await writeFile(file, html);
  const page = await browser.newPage();
  await page.goto(pathToFileURL(file).href);
  const ms = await page.evaluate<number>(FILTER);
  await page.close();
  return ms;
}
