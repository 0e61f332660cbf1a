import { expect, test } from 'vitest';
import { readJunit } from '../../src/collect/suites/formats/junit.ts';
import type { RunResult } from '../../src/model/result.ts';
import { everyStatement, forEveryHostileRun } from '../testing/hostile-run.ts';
import { elementsNamed, parsedXml, type XmlElement } from '../testing/parsed-xml.ts';
import { hidesSomething } from '../text/visible-text.ts';
import { JUNIT } from './junit.ts';

const shapeOf = ({ name, attributes, children }: XmlElement): unknown => [
  name,
  Object.keys(attributes),
  children.map(shapeOf),
];
const shapeOfRun = (result: RunResult) => shapeOf(parsedXml(JUNIT.render(result)));

test('a test report keeps its shape whatever the texts in it are', { timeout: 1_200_000 }, () => {
  const calm = JSON.stringify(shapeOfRun(everyStatement()));
  forEveryHostileRun((result) => {
    const text = JUNIT.render(result);
    const root = parsedXml(text);
    expect(JSON.stringify(shapeOf(root))).toBe(calm);
    expect(hidesSomething(text.replaceAll('\n', ''))).toBe(false);
    expect(readJunit(text, 'r.xml').cases).toHaveLength(elementsNamed(root, 'testcase').length);
  });
});
