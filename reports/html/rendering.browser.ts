import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hostileResult } from '../testing/hostile-result.ts';
import { everyStatement } from '../testing/hostile-run.ts';
import { keepPicture, Reader, withoutBrowser } from '../testing/open-page.ts';
import { recordedResults } from '../testing/recorded-results.ts';
import { htmlPage } from './page.ts';

const recorded = await recordedResults();
const [system] = recorded.filter(({ name }) => name === 'ultra-agent-os').map(({ result }) => htmlPage(result));
const page = system ?? '';

describe.skipIf(withoutBrowser)(`reports in a real browser${withoutBrowser ? ` (${withoutBrowser})` : ''}`, () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await Reader.start();
  });
  afterAll(() => reader.stop());

  test.each(recorded)(
    '$name is shown with its pictures, says nothing to the console and asks nobody for anything',
    async ({ name, result }) => {
      const opened = await reader.open(htmlPage(result));
      expect(await opened.page.locator('.verdict').innerText()).toMatch(/^(Not r|R)eady for release$/);
      expect(await opened.page.locator('.gate').count()).toBe(result.gates.length);
      expect(await opened.page.locator('#checks > .check:visible').count()).toBeGreaterThan(0);
      await opened.page.getByRole('button', { name: 'Open all shown' }).click();
      await keepPicture(opened.page, `${name}-opened`);
      expect(await opened.page.evaluate(LABELS_OUTSIDE)).toEqual([]);
      expect([opened.said, opened.asked]).toEqual([[], []]);
      await opened.page.context().close();
    },
  );

  test('a page that spoke or asked would be noticed', async () => {
    const speaks = '<!DOCTYPE html><img src="http://example.invalid/a.png"><script>console.log("spoke")</script>';
    const opened = await reader.open(speaks);
    expect(opened.said).toContain('spoke');
    expect(opened.asked).toEqual(['http://example.invalid/a.png']);
    await opened.page.context().close();
  });

  test('what a hostile system calls itself is shown, and does nothing', async () => {
    const hostile = `"'><script>console.log(1)</script><img src="http://example.invalid/" onerror="console.log(2)"><!--`;
    const opened = await reader.open(htmlPage(hostileResult(everyStatement(), hostile)));
    expect(await opened.page.locator('h1').innerText()).toBe(hostile);
    expect(await opened.page.locator('img').count()).toBe(0);
    expect([opened.said, opened.asked]).toEqual([[], []]);
    await opened.page.context().close();
  });

  test.each([
    ['wide', { viewport: { width: 1280, height: 900 } }],
    ['narrow', { viewport: { width: 380, height: 800 } }],
    ['dark', { colorScheme: 'dark' }],
  ] as const)('nothing sticks out of the page: %s', async (name, options) => {
    const opened = await reader.open(page, '', options);
    await keepPicture(opened.page, name);
    await opened.page.evaluate('for (const each of document.querySelectorAll("details")) each.open = true');
    expect(await opened.page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    await opened.page.locator('#system').scrollIntoViewIfNeeded();
    await keepPicture(opened.page, `${name}-system`);
    await opened.page.context().close();
  });
});

describe.skipIf(withoutBrowser)(
  `reports without a script and on paper${withoutBrowser ? ` (${withoutBrowser})` : ''}`,
  () => {
    let reader: Reader;
    beforeAll(async () => {
      reader = await Reader.start();
    });
    afterAll(() => reader.stop());

    test('without a script everything can be read', async () => {
      const { page: still } = await reader.open(page, '', { javaScriptEnabled: false });
      expect(await still.locator('#filter').isVisible()).toBe(false);
      expect(await still.locator('.check').count()).toBe(await still.locator('.check:visible').count());
      const first = still.locator('.check').first();
      await first.locator('summary').first().click();
      expect(await first.locator('.finding').first().isVisible()).toBe(true);
      await still.context().close();
    });

    test('on paper, what is closed is opened, and what only a screen needs is left out', async () => {
      const { page: printed } = await reader.open(page, '', { javaScriptEnabled: false });
      await printed.emulateMedia({ media: 'print' });
      expect(await printed.locator('.contents').isVisible()).toBe(false);
      expect(await printed.locator('.finding .facts').first().isVisible()).toBe(true);
      await keepPicture(printed, 'printed');
      const pdf = await printed.pdf({ format: 'A4' });
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      await printed.context().close();
    });
  },
);

/** Labels that leave their box or their picture; run in the page, where letters can be measured. */
const LABELS_OUTSIDE = `(() => {
  const outside = (inner, outer) =>
    inner.left < outer.left - 1 || inner.right > outer.right + 1 || inner.top < outer.top - 1 || inner.bottom > outer.bottom + 1;
  const found = [];
  for (const text of document.querySelectorAll('.picture svg text')) {
    const box = text.parentElement.querySelector('rect') ?? text.closest('svg');
    const outer = (text.parentElement.matches('.box') ? box : text.closest('svg')).getBoundingClientRect();
    if (outside(text.getBoundingClientRect(), outer)) found.push(text.textContent);
  }
  return found;
})()`;
