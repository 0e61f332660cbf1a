import * as z from 'zod';
import { Position } from './position.ts';
import { NamedValue } from './secret.ts';

export const DocumentHeading = z.object({
  text: z.string(),
  /** 1 for the title, up to 6. */
  level: z.number().int(),
  at: Position,
});
export type DocumentHeading = z.infer<typeof DocumentHeading>;

/** A cell as plain text; its name is the header above it, or the name in its row where that names a secret. */
export const DocumentCell = NamedValue.extend({ value: z.string(), at: Position });
export type DocumentCell = z.infer<typeof DocumentCell>;

export const DocumentTable = z.object({
  /** The headings that it stands under, from the title down. */
  under: z.array(z.string()),
  columns: z.array(z.string()),
  /** As many cells in each row as there are columns. */
  rows: z.array(z.array(DocumentCell)),
  at: Position,
});
export type DocumentTable = z.infer<typeof DocumentTable>;

/** An item of a list that begins with a variable: `` - `DATA_DIR`: where data is kept (optional, defaults to './data') ``. */
export const DocumentedVariable = z.object({
  variable: z.string(),
  presence: z.enum(['required', 'optional', 'unstated']),
  /** Named like the variable, and masked like its value. */
  default: NamedValue.optional(),
  under: z.array(z.string()),
  at: Position,
});
export type DocumentedVariable = z.infer<typeof DocumentedVariable>;

export const TASK_RUNNERS = ['make', 'task', 'npm', 'just'] as const;

/** A Markdown document of the project; of its prose only what statements can be made about is kept. */
export const ProjectDocument = z.object({
  path: z.string(),
  headings: z.array(DocumentHeading),
  tables: z.array(DocumentTable),
  variables: z.array(DocumentedVariable),
  links: z.array(
    z.object({
      text: z.string(),
      target: z.string(),
      at: Position,
      /** Whether the file that a relative link leads to is there; absent where it was not looked for. */
      found: z.boolean().optional(),
    }),
  ),
  /** How long recovery may take (RTO) and how much data may be lost (RPO), where a duration is stated: `4 hours`. */
  recoveryObjectives: z.array(z.object({ objective: z.enum(['RTO', 'RPO']), duration: z.string(), at: Position })),
  /** Calls of a task runner in code: `make build`, `npm run dev`. */
  taskCalls: z.array(z.object({ runner: z.enum(TASK_RUNNERS), task: z.string(), at: Position })),
});
export type ProjectDocument = z.infer<typeof ProjectDocument>;
