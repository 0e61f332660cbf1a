import { expect, test } from 'vitest';
import { relaxationsBlock } from './relaxations.ts';

test('every relaxed check is named, with what it was and who says so', () => {
  const relaxations = [
    {
      check: 'memory-unlimited',
      title: 'Memory is limited',
      from: 'P1' as const,
      to: 'off' as const,
      reason: 'one service | host',
    },
  ];
  expect(relaxationsBlock({ relaxations })).toBe(`### Relaxed Checks

| Check              | What it asks for  | Usual | Here | Because of          |
| ------------------ | ----------------- | ----- | ---- | ------------------- |
| \`memory-unlimited\` | Memory is limited | P1    | off  | one service \\| host |`);
});

test('nothing is said when nothing is relaxed', () => {
  expect(relaxationsBlock({ relaxations: [] })).toBe('');
});
