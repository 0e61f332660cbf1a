import * as z from 'zod';
import { CheckId, OWN_SECTION } from '../declared-check.ts';
import { GATE_IDS } from '../gate-ids.ts';
import { Priority } from '../priority.ts';

const Sentence = z.string().min(1);

/** What a plugin says of one of its checks. */
export const PluginCheckDescription = z.strictObject({
  meta: z.strictObject({
    id: CheckId,
    priority: Priority,
    title: Sentence,
    failureTitle: Sentence,
    why: Sentence,
    fix: Sentence,
    impact: Sentence.default('a rule of this project is broken'),
    effort: z.enum(['small', 'medium', 'large']).default('small'),
    references: z.array(z.strictObject({ label: Sentence, url: z.url() })).default([]),
  }),
  gate: z.enum(GATE_IDS).default('g2'),
  section: z.string().default(OWN_SECTION.id),
  /** Kinds of evidence by their names. */
  needs: z.array(z.string()).min(1),
});
export type PluginCheckDescription = z.infer<typeof PluginCheckDescription>;

/** A plugin as it was when the capture was taken: which code it is, and which checks it has. The code is not kept. */
export const PluginEvidence = z.object({
  /** As the settings name it. */
  name: z.string(),
  /** Over the names and the texts of its files. */
  sha256: z.string(),
  files: z.number(),
  checks: z.array(PluginCheckDescription),
});
export type PluginEvidence = z.infer<typeof PluginEvidence>;
