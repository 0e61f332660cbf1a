import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { placedFindings } from '../select/statements.ts';
import { manyFindings } from '../testing/many-findings.ts';
import { Reader, withoutBrowser } from '../testing/open-page.ts';
import { recordedResults } from '../testing/recorded-results.ts';
import { htmlPage } from './page.ts';

const [system] = (await recordedResults()).filter(({ name }) => name === 'ultra-agent-os');
if (system === undefined) throw new Error('the system is not recorded');
const { result } = system;
const html = htmlPage(result);
const findings = placedFindings(result);

const shown = (page: Page) => page.locator('.finding:not([hidden])').count();
const told = (page: Page) => page.locator('#filter-count').innerText();
const hash = (page: Page) => page.evaluate('location.hash');

describe.skipIf(withoutBrowser)(`the filters of a report${withoutBrowser ? ` (${withoutBrowser})` : ''}`, () => {
  let reader: Reader;
  let page: Page;
  beforeAll(async () => {
    reader = await Reader.start();
    ({ page } = await reader.open(html));
  });
  afterAll(() => reader.stop());

  test('at first leave every finding, and of the checks those that do not hold', async () => {
    expect(await shown(page)).toBe(findings.length);
    expect(await page.locator('.check[data-status="pass"]:visible').count()).toBe(0);
    expect(await told(page)).toContain(`${findings.length} of ${findings.length} findings`);
  });

  test('by priority, gate and service stand in the address', async () => {
    await page.getByRole('checkbox', { name: 'P1' }).check();
    await page.getByRole('checkbox', { name: 'G2' }).check();
    await page.getByRole('combobox', { name: 'Service' }).selectOption('api');
    const left = findings.filter(
      ({ gate, finding }) => finding.priority === 'P1' && gate.id === 'g2' && finding.subject.service === 'api',
    );
    expect(await shown(page)).toBe(left.length);
    expect(await hash(page)).toBe('#service=api&priority=P1&gate=g2');
  });

  test('are taken from an address that somebody handed on', async () => {
    const { page: other } = await reader.open(html, '#priority=P0');
    expect(await shown(other)).toBe(findings.filter(({ finding }) => finding.priority === 'P0').length);
    expect(await other.getByRole('checkbox', { name: 'P0' }).isChecked()).toBe(true);
    await other.context().close();
  });

  test('by text look at everything that is written of a finding', async () => {
    await page.getByRole('button', { name: 'Clear the filters' }).click();
    expect(await hash(page)).toBe('');
    await page.getByRole('searchbox').fill('database_url password');
    const count = await shown(page);
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(findings.length);
    await page.getByRole('searchbox').fill('nothing says this');
    expect(await page.getByText('No finding fits these filters.').isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Clear the filters' }).click();
  });

  test('show what holds when it is asked for', async () => {
    await page.getByRole('checkbox', { name: 'holds' }).check();
    expect(await page.locator('.check[data-status="pass"]:visible').count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Clear the filters' }).click();
  });
});

describe.skipIf(withoutBrowser)(`links and keys of a report${withoutBrowser ? ` (${withoutBrowser})` : ''}`, () => {
  let reader: Reader;
  let page: Page;
  beforeAll(async () => {
    reader = await Reader.start();
    ({ page } = await reader.open(html));
  });
  afterAll(() => reader.stop());

  test('a link to a check opens it, also when the filters hide it', async () => {
    await page.locator('.section summary').first().click();
    const link = page.locator('.section[open] .check-lines a').last();
    const target = (await link.getAttribute('href')) ?? '';
    await link.click();
    expect(await page.locator(target).isVisible()).toBe(true);
    expect(await page.locator(`${target} > details`).getAttribute('open')).toBe('');
  });

  test('evidence is one click away', async () => {
    const { page: fresh } = await reader.open(html);
    await fresh.locator('.check summary').first().click();
    await fresh.locator('.check[id] .body .cite a').first().click();
    expect(await fresh.locator('tr:target').isVisible()).toBe(true);
    await fresh.context().close();
  });

  test('the keyboard alone reaches and does all of it', async () => {
    const { page: keys } = await reader.open(html);
    const focused = () => keys.evaluate('document.activeElement.textContent.trim().slice(0, 40)');
    await keys.keyboard.press('Tab');
    expect(await focused()).toBe('Skip to the report');
    await keys.keyboard.press('Enter');
    expect(await keys.evaluate('document.activeElement.id')).toBe('content');
    await keys.getByRole('searchbox').focus();
    await keys.keyboard.type('socket');
    expect(await shown(keys)).toBeLessThan(findings.length);
    const onCheck = () => keys.evaluate('document.activeElement.matches(".check > details > summary")');
    // Past the other filters and the buttons, in the order in which they are seen.
    for (let step = 0; step < 30 && !(await onCheck()); step += 1) await keys.keyboard.press('Tab');
    await keys.keyboard.press('Enter');
    expect(await keys.locator('.check:not([hidden]) > details').first().getAttribute('open')).toBe('');
    await keys.context().close();
  });

  test('two thousand findings are filtered as a few are', async () => {
    const { page: large, said } = await reader.open(htmlPage(manyFindings(2000)));
    await large.getByRole('searchbox').fill('service-1999');
    expect(await shown(large)).toBe(1);
    expect(said).toEqual([]);
    await large.context().close();
  });
});
