import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';

const browser = inject('browser');

/** Why the browser tests are skipped on this machine; nothing when they are not. */
export const withoutBrowser = 'unavailable' in browser ? browser.unavailable : undefined;

/** A page that was opened from disk, with everything that it did beyond being shown. */
export interface OpenedPage {
  readonly page: Page;
  /** What it wrote to the console, errors of its script and breaches of its policy among it. */
  readonly said: readonly string[];
  /** Every address it asked for but its own. */
  readonly asked: readonly string[];
}

/** Opens pages in a real Chromium. */
export class Reader {
  readonly #browser: Browser;
  readonly #folder: string;

  private constructor(started: Browser, folder: string) {
    this.#browser = started;
    this.#folder = folder;
  }

  static async start(): Promise<Reader> {
    if ('unavailable' in browser) throw new Error(browser.unavailable);
    const started = await chromium.launch({ executablePath: browser.path, args: ['--no-sandbox'] });
    return new Reader(started, await mkdtemp(join(tmpdir(), 'gates-pages-')));
  }

  /** Writes a page to disk and opens it from there; `hash` is the part of the address behind the file. */
  async open(html: string, hash = '', options: BrowserContextOptions = {}): Promise<OpenedPage> {
    const context = await this.#browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const file = join(await mkdtemp(join(this.#folder, 'page-')), 'index.html');
    await writeFile(file, html);
    const address = pathToFileURL(file).href;
    const [said, asked]: [string[], string[]] = [[], []];
    const page = await context.newPage();
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    await context.route('**/*', async (route) => {
      const url = route.request().url();
      if (url.split('#', 1)[0] === address) return route.continue();
      asked.push(url);
      return route.abort();
    });
    await page.goto(`${address}${hash}`);
    return { page, said, asked };
  }

  async stop(): Promise<void> {
    await this.#browser.close();
    await rm(this.#folder, { recursive: true, force: true });
  }
}

/** Keeps a picture of what is shown, to be looked at by a person: in a folder below the temporary one. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env['GATES_SCREENSHOTS'] ?? join(tmpdir(), 'gates-screenshots');
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
