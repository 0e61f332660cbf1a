import * as z from 'zod';

const Evidence = z.array(z.string());

export const ExhibitResult = z.object({
  id: z.string(),
  title: z.string(),
  columns: z.array(z.object({ title: z.string(), style: z.enum(['text', 'code', 'number']).optional() })),
  /** Rows with the same `group` follow each other: a table of their own under that name. */
  rows: z.array(z.object({ cells: z.array(z.string()), evidence: Evidence, group: z.string().optional() })),
  note: z.string().optional(),
  /** The same facts as a picture, for formats that can draw one. */
  diagram: z
    .object({
      nodes: z.array(z.object({ name: z.string(), shape: z.enum(['service', 'store', 'outside']) })),
      edges: z.array(
        z.object({ from: z.string(), to: z.string(), label: z.string().optional(), dashed: z.boolean().optional() }),
      ),
    })
    .optional(),
  /** Lines as they were seen or can be typed, below the rows. */
  excerpts: z
    .array(
      z.object({
        title: z.string(),
        language: z.enum(['text', 'json', 'bash']),
        lines: z.array(z.string()),
        evidence: Evidence,
      }),
    )
    .optional(),
  /** Set instead of rows when there is nothing to show, with the reason. */
  reason: z.string().optional(),
  /** What could not be read, so that the table is not complete. */
  incomplete: z.string().optional(),
});
export type ExhibitResult = z.infer<typeof ExhibitResult>;
