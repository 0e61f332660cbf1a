import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { provideChromium } from '../fixtures/browser/provide-chromium.ts';
import { htmlPage } from '../reports/html/page.ts';
import { manyFindings } from '../reports/testing/many-findings.ts';
import { recordedResults } from '../reports/testing/recorded-results.ts';

// How long the HTML report takes to be made and to be filtered: the time of its script alone, from a letter typed until
// every item of the list is shown or hidden.

const SIZES = [200, 2000, 10_000];
const FILTER_MS = 100;

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

const folder = await mkdtemp(join(tmpdir(), 'gates-bench-'));
const browser = await chromium.launch({ executablePath: await provideChromium(() => {}), args: ['--no-sandbox'] });
try {
  for (const { name, result } of await recordedResults())
    tell(
      name,
      made(() => htmlPage(result)),
    );
  for (const size of SIZES) {
    const { html, ms } = made(() => htmlPage(manyFindings(size)));
    const filterMs = await filtered(html);
    tell(`${size} findings`, { html, ms }, filterMs);
    if (size === 2000 && filterMs > FILTER_MS) process.exitCode = 1;
  }
} finally {
  await browser.close();
  await rm(folder, { recursive: true });
}

function made(make: () => string): { html: string; ms: number } {
  const start = performance.now();
  const html = make();
  return { html, ms: performance.now() - start };
}

async function filtered(html: string): Promise<number> {
  const file = join(folder, 'index.html');
  await writeFile(file, html);
  const page = await browser.newPage();
  await page.goto(pathToFileURL(file).href);
  const ms = await page.evaluate<number>(FILTER);
  await page.close();
  return ms;
}

function tell(name: string, { html, ms }: { html: string; ms: number }, filterMs?: number): void {
  const size = `${(html.length / 1024).toFixed(0).padStart(6)} KiB`;
  const filter = filterMs === undefined ? '' : `, filtered in ${filterMs.toFixed(1)} ms`;
  process.stdout.write(`${name.padEnd(32)} ${size}, made in ${ms.toFixed(0).padStart(5)} ms${filter}\n`);
}
