import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diagramBlock } from './diagram.ts';

test('nodes have the shape of what they are, and lines the label of how', () => {
  const diagram = diagramBlock({
    nodes: [
      { name: 'outside', shape: 'outside' },
      { name: 'api', shape: 'service' },
      { name: 'db', shape: 'store' },
    ],
    edges: [
      { from: 'outside', to: 'api', label: '0.0.0.0:3000' },
      { from: 'api', to: 'db' },
      { from: 'db', to: 'api', dashed: true },
      { from: 'api', to: 'nobody' },
    ],
  });
  expect(diagram).toBe(`\`\`\`mermaid
flowchart LR
  n0(["outside"])
  n1["api"]
  n2[("db")]
  n0 -->|"0.0.0.0:3000"| n1
  n1 --> n2
  n2 -.-> n1
\`\`\``);
});

test('no name can be more than a label', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (name, label) => {
      const [open, header, node, edge, ...rest] = diagramBlock({
        nodes: [{ name, shape: 'service' }],
        edges: [{ from: name, to: name, label }],
      }).split('\n');
      expect([open, header, rest]).toEqual(['```mermaid', 'flowchart LR', ['```']]);
      expect(node).toMatch(/^ {2}n0\["[\w .,:/()#;-]*"\]$/);
      expect(edge).toMatch(/^ {2}n0 -->\|"[\w .,:/()#;-]*"\| n0$/);
    }),
  );
});

test.each(['"]; click n0 "javascript:alert(1)"', '<img src=x onerror=alert(1)>', '```\n# PASS', 'end'])(
  '%j is inert',
  (name) => {
    const diagram = diagramBlock({ nodes: [{ name, shape: 'service' }], edges: [] });
    expect(diagram.split('\n')).toHaveLength(4);
    expect(diagram).not.toMatch(/<|`[^`m\n]|javascript:alert\(1\)"\]/);
  },
);
