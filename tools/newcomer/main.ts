import { mkdtemp, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { provideChromium } from '../../fixtures/browser/provide-chromium.ts';
import { command } from '../../fixtures/engine/command.ts';
import { PROJECT_ROOT } from '../project-root.ts';

/**
 * The first minutes of somebody who has never seen the tool, with a clock beside them: a fresh clone in an empty folder,
 * the command that the README begins with, and the report open in a browser. What follows with a project of their own is
 * src/cli/init/newcomer.live.ts.
 */
const MINUTES = 5;

const say = (line: string) => void process.stdout.write(`${line}\n`);
let total = 0;

async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work();
  const seconds = (performance.now() - start) / 1000;
  total += seconds;
  say(`${name.padEnd(48)} ${seconds.toFixed(1).padStart(6)} s`);
  return result;
}

/** What a reader sees first. Fails when the page asks for anything beyond itself, or says that it has an error. */
async function openReport(path: string, executablePath: string): Promise<string> {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    const wrong: string[] = [];
    page.on('pageerror', (error) => wrong.push(error.message));
    page.on('request', (request) => request.url().startsWith('file:') || wrong.push(request.url()));
    await page.goto(pathToFileURL(path).href);
    const heading = await page.getByRole('heading', { level: 1 }).first().innerText();
    if (wrong.length > 0) throw new Error(`the report is not whole: ${wrong.join(', ')}`);
    return heading;
  } finally {
    await browser.close();
  }
}

async function newcomer(): Promise<number> {
  // No part of the path: whoever reads a report has a browser.
  const browser = await provideChromium(say);
  const folder = await mkdtemp(join(tmpdir(), 'gates-newcomer-'));
  try {
    await timed('git clone', () => command(['git', 'clone', '--quiet', PROJECT_ROOT, folder]));
    const [typed] = (await readFile(join(folder, 'README.md'), 'utf8')).match(/^npm ci && npm run demo\b/m) ?? [];
    if (typed === undefined) throw new Error('README.md does not say how the main job is run from a fresh clone');
    await timed(typed, () => command(['sh', '-c', typed], { folder }));
    const report = join(await realpath(join(folder, 'gates-report', 'latest')), 'index.html');
    const heading = await timed('the report open in a browser', () => openReport(report, browser));
    say(`${heading}: after ${total.toFixed(0)} s, ${MINUTES * 60} wanted`);
    return total <= MINUTES * 60 ? 0 : 1;
  } finally {
    await rm(folder, { recursive: true });
  }
}

process.exitCode = await newcomer();
