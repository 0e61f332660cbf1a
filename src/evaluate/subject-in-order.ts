import { Subject } from '../model/subject.ts';

const FIELDS = Object.keys(Subject.shape) as (keyof Subject)[];

/** A subject with its fields in the order of the model, so that a result has the same bytes however a check was written. */
export function subjectInOrder(subject: Subject): Subject {
  return Object.fromEntries(FIELDS.flatMap((field) => (subject[field] === undefined ? [] : [[field, subject[field]]])));
}
