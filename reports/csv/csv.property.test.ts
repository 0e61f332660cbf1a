import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { everyStatement, forEveryHostileRun } from '../testing/hostile-run.ts';
import { hidesSomething } from '../text/visible-text.ts';
import { CSV } from './csv.ts';

const recordsOf = (text: string): string[][] => parse(text, { record_delimiter: '\r\n' });

/** What the programs that read such files take for the beginning of a formula. */
const FORMULA = /^[\s"]*[=+\-@|\t\r＝＋－＠]/;

test('a table keeps its shape and holds no formula whatever the texts in it are', { timeout: 1_200_000 }, () => {
  const calm = recordsOf(CSV.render(everyStatement())).map((record) => record.length);
  forEveryHostileRun((result) => {
    const text = CSV.render(result);
    const records = recordsOf(text);
    expect(records.map((record) => record.length)).toEqual(calm);
    expect(records.flat().filter((field) => FORMULA.test(field))).toEqual([]);
    expect(hidesSomething(text.replaceAll('\r\n', ''))).toBe(false);
  });
});
