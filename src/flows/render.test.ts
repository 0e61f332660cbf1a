import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findNodes } from '../assertions/json-path.ts';
import { mismatch } from '../assertions/mismatch.ts';
import type { Json } from '../model/flow/json.ts';
import type { Matcher } from '../model/flow/matcher.ts';
import { render } from './render.ts';

function rendered(value: Json, variables: Readonly<Record<string, Json>>, as: 'data' | 'words' = 'data'): Json {
  const result = render(value, new Map(Object.entries(variables)), as);
  return 'value' in result ? result.value : `fault: ${result.fault}`;
}

describe('a text with variables', () => {
  test.each<[string, Json]>([
    ['${n}', 5],
    ['${o}', { a: [1] }],
    ['${none}', null],
    ['job-${n}', 'job-5'],
    ['${n}${n}', '55'],
    ['is ${o}', 'is {"a":[1]}'],
    ['$${n}', '${n}'],
    ['$$${n}', '$${n}'],
    ['$5 and $', '$5 and $'],
    ['${vars.tenant}', 'acme'],
    ['${missing}', 'fault: the variable ${missing} has no value'],
    ['${', 'fault: "${" is not closed; write $${ for the two characters'],
  ])('%s becomes %j', (text, value) => {
    expect(rendered(text, { n: 5, o: { a: [1] }, none: null, 'vars.tenant': 'acme' })).toEqual(value);
  });

  test('is filled in at any depth, keys included', () => {
    const value = { '${name}': [{ id: '${n}' }] };
    expect(rendered(value, { name: 'x-real-ip', n: 5 })).toEqual({ 'x-real-ip': [{ id: 5 }] });
  });
});

describe('what a system answered with', () => {
  test('is never looked at again', () => {
    fc.assert(
      fc.property(fc.string(), (answer) => {
        const variables = { answer: `${answer}\${secret}`, secret: 'hunter2' };
        expect(rendered('${answer}', variables)).toBe(variables.answer);
        expect(rendered('<${answer}>', variables)).toBe(`<${variables.answer}>`);
      }),
    );
  });

  test('stands for itself in an expression', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (answer, other) => {
        const matcher = rendered({ matches: '^${answer}$' }, { answer }, 'words') as Matcher;
        expect(mismatch([other], matcher) === undefined).toBe(other === answer);
      }),
    );
  });

  test('cannot end the quotes that it stands in, in a path', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constant("' || true || '")), (answer) => {
        const path = Object.keys(rendered({ "$[?@.id == '${answer}'].n": 1 }, { answer }, 'words') as object)[0] ?? '';
        const found = findNodes(path, [
          { id: answer, n: 1 },
          { id: `${answer}x`, n: 2 },
        ]);
        // RFC 9535 has no way to write some characters; such a path is refused, which is as safe.
        expect(typeof found === 'string' ? [1] : found.map(({ value }) => value)).toEqual([1]);
        expect(typeof found === 'string' && /^[ -~]*$/.test(answer)).toBe(false);
      }),
    );
  });

  test('never becomes operators', () => {
    const matchers = rendered({ json: { '$.id': '${id}' } }, { id: { exists: true } }, 'words');
    expect(matchers).toEqual({ json: { '$.id': { equals: { exists: true } } } });
  });

  test('does not make a body that has a key of the same name an expression', () => {
    expect(rendered({ matches: 'a ${x}' }, { x: '(' })).toEqual({ matches: 'a (' });
    expect(rendered({ equals: { matches: 'a ${x}' } }, { x: '(' }, 'words')).toEqual({ equals: { matches: 'a (' } });
  });
});
