import { expect, test } from 'vitest';
import { cited } from '../../testing/compose.ts';
import { anAnswer, anExchange } from '../../testing/evidence.ts';
import { presented } from '../../testing/presented.ts';
import { webPages } from './web-pages.ts';

const HTML = '<!DOCTYPE html><html>';
const aPage = (service: string, port: number, different: Parameters<typeof anAnswer>[0], path = '/') =>
  anExchange(service, {
    purpose: path === '/' ? 'page' : 'health',
    url: `http://127.0.0.1:${port}${path}`,
    outcome: anAnswer({ contentType: 'text/html', json: undefined, excerpt: HTML, ...different }),
  });
const present = (...httpExchanges: ReturnType<typeof anExchange>[]) =>
  presented(webPages, { httpExchanges: httpExchanges.map((exchange, index) => cited(exchange, `E${index + 1}`)) });

test('lists each page with its title, also one that reports an error', () => {
  const table = present(
    aPage('ui', 8088, { title: 'Shop' }),
    aPage('admin', 8081, { status: 502, title: '502 Bad Gateway' }),
    aPage('docs', 8082, {}),
  );
  expect(table).toMatchObject({
    rows: [
      { cells: ['admin', 'http://127.0.0.1:8081/', '502', '502 Bad Gateway', '4 ms'], evidence: ['E2'] },
      { cells: ['docs', 'http://127.0.0.1:8082/', '200', 'none', '4 ms'], evidence: ['E3'] },
      { cells: ['ui', 'http://127.0.0.1:8088/', '200', 'Shop', '4 ms'], evidence: ['E1'] },
    ],
  });
});

test('the page that a single-page application gives for any path is listed once', () => {
  const table = present(aPage('ui', 8088, {}, '/health'), aPage('ui', 8088, {}));
  expect(table).toMatchObject({ rows: [{ evidence: ['E2'] }] });
});

test('a title of any length takes a bounded place', () => {
  const table = present(aPage('ui', 8088, { title: 'word '.repeat(40) }));
  const title = 'rows' in table ? (table.rows[0]?.cells[3] ?? '') : '';
  expect(title.length).toBeLessThanOrEqual(80);
  expect(title).toMatch(/^word .*…$/);
});

test('has nothing to show when only data and missing pages were answered', () => {
  const notFound = aPage('api', 3000, { status: 404 });
  expect(present(anExchange('api', { purpose: 'page' }), notFound)).toEqual({
    notApplicable: 'no service answered with a web page',
  });
});
