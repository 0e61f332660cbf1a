import * as z from 'zod';

// What of the language of GitHub our files use. A key that is not here is refused: the runner would leave out what it
// means, and the test would say nothing.

const Text = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const Texts = z.record(z.string(), Text);

/** One step: words for the shell, or another action. */
export const Step = z.strictObject({
  name: z.string().optional(),
  id: z.string().optional(),
  if: z.string().optional(),
  uses: z.string().optional(),
  with: Texts.default({}),
  run: z.string().optional(),
  shell: z.literal('bash').optional(),
  env: Texts.default({}),
  'working-directory': z.string().optional(),
});
export type Step = z.infer<typeof Step>;

export const Action = z.strictObject({
  name: z.string(),
  description: z.string(),
  branding: z.strictObject({ icon: z.string(), color: z.string() }),
  inputs: z.record(z.string(), z.strictObject({ description: z.string(), default: z.string() })),
  outputs: z.record(z.string(), z.strictObject({ description: z.string(), value: z.string() })),
  runs: z.strictObject({ using: z.literal('composite'), steps: z.array(Step) }),
});
export type Action = z.infer<typeof Action>;

export const Workflow = z.strictObject({
  name: z.string(),
  on: z.strictObject({
    pull_request: z.null(),
    schedule: z.array(z.strictObject({ cron: z.string().regex(/^(\S+ ){4}\S+$/) })),
    workflow_dispatch: z.null(),
  }),
  permissions: z.record(z.string(), z.enum(['read', 'write'])),
  jobs: z.record(
    z.string(),
    z.strictObject({ 'runs-on': z.string(), 'timeout-minutes': z.number(), steps: z.array(Step) }),
  ),
});
export type Workflow = z.infer<typeof Workflow>;
