import * as z from 'zod';
import { EVIDENCE_KINDS, type EvidenceKind } from '../../../src/model/evidence/kinds.ts';
import { type JsonSchema, schemaRows } from './schema-rows.ts';

const HEAD = `<!-- Made by \`npm run generate\` from the shapes of the evidence; changes made here are lost. -->

# Kinds of evidence

What a capture can hold, and so what [checks of your own](../how-to/own-checks.md) can look at. Of a kind with one piece a
capture has at most one, of the others one for each thing: \`containers\` for each container. Each piece has the key
\`evidence\` beside these, with the identifier that a report cites. A key may be absent where there was nothing to tell.

`;

/** `docs/reference/evidence.md`: every kind of evidence with its keys. */
export function evidencePage(): string {
  const kinds = Object.keys(EVIDENCE_KINDS) as EvidenceKind[];
  return `${HEAD}${kinds.map(section).join('\n')}`;
}

function section(kind: EvidenceKind): string {
  const { shape, cardinality } = EVIDENCE_KINDS[kind];
  const schema = z.toJSONSchema(shape, { io: 'output', reused: 'inline', unrepresentable: 'any' });
  const rows = schemaRows(schema as unknown as JsonSchema).filter(({ path }) => !path.includes('.'));
  const keys = rows.map(({ path, takes }) => `\`${path}\` (${takes})`).join(', ');
  return `## ${kind}\n\n${cardinality === 'one' ? 'One piece' : 'A piece for each'}. ${keys === '' ? '' : `Keys: ${keys}.`}\n`;
}
