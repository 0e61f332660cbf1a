import { markdownTable } from 'markdown-table';
import { figureOf, holds, type Row, type Target, type Unit } from './row.ts';

const HEAD = ['What', 'Measured', 'Beside it', 'Ratio', 'Wanted', ''];

/** The rows as a table in Markdown, with the targets beside the figures. */
export function benchTable(rows: readonly Row[]): string {
  return markdownTable([HEAD, ...rows.map(cells)], { align: ['l', 'r', 'l', 'r', 'r', 'l'] });
}

function cells(row: Row): string[] {
  const { what, value, unit, beside, target } = row;
  const held = holds(row);
  return [
    what,
    quantity(value, unit),
    beside === undefined ? '' : `${beside.name}: ${quantity(beside.value, unit)}`,
    beside === undefined ? '' : `${figureOf(row).toFixed(2)} ×`,
    target === undefined ? '' : wanted(target, beside === undefined ? ` ${unit}` : ' ×'),
    held === undefined ? '' : held ? 'holds' : 'does not hold',
  ];
}

function quantity(value: number, unit: Unit): string {
  return `${value.toFixed(value < 10 ? 1 : 0)} ${unit}`;
}

function wanted(target: Target, unit: string): string {
  return 'most' in target ? `≤ ${target.most}${unit}` : `≥ ${target.least}${unit}`;
}
