import { expect, test } from 'vitest';
import { workSeconds } from '../../../fixtures/work.ts';
import { stackTrace } from './stack-trace.ts';

test.each([
  ['Node.js', '{"error":"x","stack":"Error: x\\n    at handler (/app/src/server.mjs:12:34)"}'],
  ['Node.js', 'Error: boom\n    at file:///app/index.js:3:9'],
  ['Python', 'Traceback (most recent call last):\n  File "/app/x.py", line 3'],
  ['Java', 'at com.shop.Orders.find(Orders.java:42)'],
  ['Go', 'panic: x\n\ngoroutine 1 [running]:\nmain.main()'],
  ['PHP', 'Fatal error: Uncaught Error in /var/www/index.php on line 3'],
  ['Ruby', "/app/orders.rb:12:in `find'"],
  ['.NET', 'at Shop.Orders.Find(Int32 id) in /src/Orders.cs:line 42'],
])('a stack trace of %s', (runtime, text) => expect(stackTrace(text)?.runtime).toBe(runtime));

test.each([
  ['an error that says what was wrong', '{"error":"not found","path":"/api/jobs/17"}'],
  ['a time', '{"at":"2026-01-31T21:30:00Z"}'],
  ['an address', 'see http://127.0.0.1:3000/app.js for more, at last'],
])('%s is none', (_, text) => expect(stackTrace(text)).toBeUndefined());

test('a long hostile text is read in no time', async () => {
  const hostile = [' at '.repeat(50_000), `at ${'('.repeat(100_000)}`, '/a.'.repeat(60_000)];
  expect(await workSeconds(() => hostile.map(stackTrace))).toBeLessThan(1.5);
});
