import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { provideChromium } from '../../fixtures/browser/provide-chromium.ts';
import { htmlPage } from '../../reports/html/page.ts';
import { PROJECT_ROOT } from '../project-root.ts';
import { judgedCapture } from '../samples/judged-capture.ts';

/**
 * The pictures of the documentation, taken of the report on a recorded capture. They are not compared by a test: letters
 * look different on each machine. Run it when the report looks different: `npm run pictures`.
 */
const RECORDED = 'ultra-agent-os';
const FOLDER = `${PROJECT_ROOT}/docs/pictures`;

interface Picture {
  readonly name: string;
  /** The part of the address behind the file: filters that somebody set. */
  readonly hash: string;
  readonly prepare?: (page: Page) => Promise<void>;
}

const PICTURES: readonly Picture[] = [
  { name: 'report', hash: '' },
  {
    name: 'finding',
    hash: '#priority=P0',
    prepare: async (page) => {
      const check = page.locator('#checks > .check:visible').first();
      await check.locator('summary').first().click();
      await page.locator('#filter').evaluate((element) => element.scrollIntoView());
    },
  },
  {
    name: 'system',
    hash: '',
    prepare: (page) => page.locator('#system').evaluate((element) => element.scrollIntoView()),
  },
];

async function takePictures(): Promise<void> {
  const result = await judgedCapture(RECORDED);
  const folder = await mkdtemp(join(tmpdir(), 'gates-pictures-'));
  const browser = await chromium.launch({ executablePath: await provideChromium(say), args: ['--no-sandbox'] });
  try {
    await mkdir(FOLDER, { recursive: true });
    const file = join(folder, 'index.html');
    await writeFile(file, htmlPage(result));
    for (const { name, hash, prepare } of PICTURES) {
      const page = await browser.newPage({ viewport: { width: 1200, height: 750 } });
      await page.goto(`${pathToFileURL(file).href}${hash}`);
      await prepare?.(page);
      await page.screenshot({ path: `${FOLDER}/${name}.png` });
      await page.close();
      say(`docs/pictures/${name}.png`);
    }
  } finally {
    await browser.close();
    await rm(folder, { recursive: true });
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

await takePictures();
