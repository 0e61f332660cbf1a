import { camelCase } from './identifier.ts';

/** The source of an exhibit that compiles and shows nothing: it crashes on the first thing it is to show. */
export function exhibitSource(id: string): string {
  return `import type { Container } from '../../../src/model/evidence/container.ts';
import type { Cited, DeepReadonly } from '../../../src/model/evidence/kinds.ts';
import { defineExhibit, type ExhibitRow } from '../../../src/model/exhibit.ts';

export const ${camelCase(id)} = defineExhibit({
  meta: { id: '${id}', title: 'Fill in: what the table shows' },
  needs: ['containers'],
  present({ containers }) {
    if (containers.length === 0) return { notApplicable: 'there is no container' };
    return { columns: [{ title: 'Service' }, { title: 'Fill in' }], rows: containers.map(rowOf) };
  },
});

function rowOf(container: DeepReadonly<Cited<Container>>): ExhibitRow {
  throw new Error(\`fill in rowOf of ${id}: \${container.name} was not shown\`);
}
`;
}

/** The test of that exhibit, which fails until it is written. */
export function exhibitTestSource(id: string): string {
  return `import { expect, test } from 'vitest';
import { cited } from '../../testing/compose.ts';
import { aContainer } from '../../testing/evidence.ts';
import { ${camelCase(id)} } from './${id}.ts';

test('fill in: what a row shows', () => {
  expect(${camelCase(id)}.present({ containers: [cited(aContainer('api'))] })).toMatchObject({
    rows: [{ cells: ['api', 'fill in'], evidence: ['E1'] }],
  });
});

test('has nothing to show without a container', () => {
  expect(${camelCase(id)}.present({ containers: [] })).toEqual({ notApplicable: 'there is no container' });
});
`;
}
