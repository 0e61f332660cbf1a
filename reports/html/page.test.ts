import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { manyFindings } from '../testing/many-findings.ts';
import { attributeOf, type HtmlElement, parsedHtml, textOf, wordsOf } from '../testing/parsed-html.ts';
import { recordedResults } from '../testing/recorded-results.ts';
import { sampleResult } from '../testing/sample-result.ts';
import { SCRIPT, STYLE } from './page.generated.ts';
import { htmlPage } from './page.ts';

const page = htmlPage(sampleResult());
const { elements } = parsedHtml(page);
const recorded = await recordedResults();

const withTag = (all: readonly HtmlElement[], tag: string) => all.filter(({ tagName }) => tagName === tag);
const withClass = (all: readonly HtmlElement[], name: string) =>
  all.filter((element) => attributeOf(element, 'class')?.split(' ').includes(name));
const words = (element: HtmlElement | undefined) => (element ? wordsOf(element) : '');

test('the page of a small run is what it was', async () => {
  const own = page.replace(STYLE, '/* style */').replace(SCRIPT, '/* script */');
  await expect(own.replaceAll(/sha256-[\w+/]{43}=/g, 'sha256-…')).toMatchFileSnapshot(
    './testing/small-run.golden.html',
  );
});

describe('what a reader sees first', () => {
  test('is the verdict, whether it can be released, and the exit code', () => {
    const [headline] = withClass(elements, 'headline');
    expect(words(headline)).toContain('Not ready for release');
    expect(words(headline)).toContain('This run failed');
    expect(words(headline)).toContain('Exit code 1 a gate failed');
    expect(words(headline)).toContain('P0 The Docker socket is mounted into a service G2');
  });

  test('then the gates side by side', () => {
    expect(withClass(elements, 'gate').map((gate) => words(gate).split(' ').slice(0, 4).join(' '))).toEqual([
      'G1 Configuration audit passed',
      'G2 Runtime audit failed',
      'G3 Functional tests not',
    ]);
  });

  test('then what is not known, before what is wrong', () => {
    const titles = withTag(elements, 'h2').map(words).slice(3);
    expect(titles).toEqual([
      'Not evaluated',
      'Findings',
      'G1 Configuration audit',
      'G2 Runtime audit',
      'Action ledger',
      'Evidence',
      'About this run',
    ]);
  });
});

describe('a finding', () => {
  const [finding] = withClass(elements, 'finding');

  test('opens its facts and where they come from, in place', () => {
    expect(words(finding)).toContain('the Docker socket is mounted read-write');
    expect(words(finding)).toContain('Observed /var/run/docker.sock at /var/run/docker.sock');
    expect(words(finding)).toContain('Expected no mount of the Docker socket');
    expect(words(finding)).toContain(
      'E10 containers GET /containers/e10f00d/json 2026-01-31 21:29:58 UTC, 3.3 ms, sha256 e10000000000',
    );
  });

  test('says what the filters go by', () => {
    expect(
      ['data-priority', 'data-status', 'data-service'].map((name) => finding && attributeOf(finding, name)),
    ).toEqual(['P0', 'fail', 'worker']);
  });
});

describe('the page on its own', () => {
  const [policy] = withTag(elements, 'meta')
    .map((meta) => attributeOf(meta, 'content') ?? '')
    .filter((content) => content.includes('default-src'));

  test('allows nothing but its own style and script, by their digests', () => {
    const digest = (tag: string) =>
      `sha256-${createHash('sha256')
        .update(textOf(withTag(elements, tag)[0] as HtmlElement))
        .digest('base64')}`;
    expect(policy).toBe(
      `default-src 'none'; style-src '${digest('style')}'; script-src '${digest('script')}'; base-uri 'none'; form-action 'none'`,
    );
  });

  test('is the same for the same result', () => {
    expect(htmlPage(sampleResult())).toBe(page);
  });
});

describe('the page of every recorded system', () => {
  test.each(recorded)('$name: reads without a mistake, and its links lead somewhere', ({ result }) => {
    const parsed = parsedHtml(htmlPage(result));
    expect(parsed.mistakes).toEqual([]);
    const ids = parsed.elements.flatMap((element) => attributeOf(element, 'id') ?? []);
    expect(ids).toHaveLength(new Set(ids).size);
    const inner = parsed.elements
      .flatMap((element) => attributeOf(element, 'href') ?? [])
      .filter((href) => href.startsWith('#'));
    expect(inner.filter((href) => !ids.includes(href.slice(1)))).toEqual([]);
  });
});

test('ten thousand findings are a page, of a size that can be sent', () => {
  const large = htmlPage(manyFindings(10_000));
  expect(large.match(/<li class="finding"/g)).toHaveLength(10_001);
  expect(large.length).toBeLessThan(15_000_000);
});
