import * as z from 'zod';

const Reports = z.strictObject({ junit: z.string(), codequality: z.string() });

/** What of the language of GitLab our template uses; a key that is not here is refused. */
export const GitlabTemplate = z.record(
  z.string(),
  z.strictObject({
    stage: z.string(),
    variables: z.record(z.string(), z.string()),
    before_script: z.array(z.string()),
    script: z.array(z.string()).min(1),
    artifacts: z.strictObject({
      when: z.literal('always'),
      expire_in: z.string(),
      paths: z.array(z.string()),
      reports: Reports,
    }),
    rules: z.array(z.strictObject({ if: z.string() })),
  }),
);
