import { expect, test } from 'vitest';
import { load } from '../testing/load.ts';
import { composeJson } from './compose-json.ts';

/** A field of the one service as it is printed. */
function printed(field: string): unknown {
  const text = `services: { a: { image: a, ${field} } }\nsecrets: { s: { file: s } }\n`;
  const { resolved } = load({ 'compose.yaml': text });
  if (!resolved) throw new TypeError('no project');
  const { services } = composeJson(resolved) as { services: Record<string, Record<string, unknown>> };
  return services['a']?.[field.split(':', 1)[0] ?? ''];
}

// What Compose prints of values that no engine takes.
test.each([
  ['blkio_config: { weight: 99999999999 }', { weight: 59391 }],
  ['blkio_config: { weight_device: [{ path: /a }] }', { weight_device: [{ Path: '/a', Weight: 0 }] }],
  ['ports: [{ target: 99999999999 }]', [{ mode: 'ingress', target: 1215752191, protocol: 'tcp' }]],
  ['gpus: [{ options: ["a=b=c", d] }]', [{ count: -1, options: { a: 'b=c', d: '' } }]],
  ['secrets: [{ source: s, target: "" }]', [{ source: 's' }]],
  [
    'deploy: { resources: { reservations: { generic_resources: [{ discrete_resource_spec: { value: 2 } }] } } }',
    {
      placement: {},
      resources: { reservations: { generic_resources: [{ discrete_resource_spec: { kind: '', value: 2 } }] } },
    },
  ],
])('%s', (field, expected) => {
  expect(printed(field)).toEqual(expected);
});
