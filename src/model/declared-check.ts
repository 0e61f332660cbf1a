import * as z from 'zod';
import { Matchers } from './flow/matcher.ts';
import { GATE_IDS } from './gate-ids.ts';
import { Priority } from './priority.ts';

const Sentence = z.string().min(1);
const SomeMatchers = Matchers.refine((all) => Object.keys(all).length > 0, { error: 'must expect something' });

/** The section of a declared check that names none: a section of its own at the end of the gate. */
export const OWN_SECTION = { id: 'own-checks', title: 'Checks of This Project' } as const;

/** Identifier of a check: the noun phrase of the failing state. */
export const CheckId = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, {
  error: 'must be a name of small letters, digits and hyphens such as backup-label-missing',
});

/** A check that is declared in `gates.yaml`, without code. Paths of `where` and `expect` begin at the subject. */
export const DeclaredCheck = z
  .strictObject({
    /** Its name, the noun phrase of the failing state. */
    id: CheckId,
    /** What is true when it passes. */
    title: Sentence,
    /** What is true when it fails; made from the title when it is not given. */
    failureTitle: Sentence.optional(),
    /** How urgent its findings are. */
    priority: Priority.default('P2'),
    /** The gate that it decides over. */
    gate: z.enum(GATE_IDS).default('g2'),
    /** A section of that gate; `own-checks` when none is named. */
    section: z.string().default(OWN_SECTION.id),
    /** What is looked at: a kind of evidence (`containers`), or a JSONPath over one (`$.containers[*].mounts[*]`). */
    subject: Sentence,
    /** Which of them the check is about; all when nothing is said. */
    where: Matchers.default({}),
    /** What must hold of each. */
    expect: SomeMatchers,
    /** What is said of a subject of which it does not hold; `${$.path}` stands for what is found there. */
    message: Sentence,
    /** What to do about it. */
    fix: Sentence,
    /** Why it matters. */
    why: Sentence,
    /** What happens if nothing is done, a short noun phrase for the gap table. */
    impact: Sentence.default('a rule of this project is broken'),
    effort: z.enum(['small', 'medium', 'large']).default('small'),
    references: z.array(z.strictObject({ label: Sentence, url: z.url() })).default([]),
  })
  .meta({ id: 'DeclaredCheck' });
export type DeclaredCheck = z.infer<typeof DeclaredCheck>;
