// Rules of the house that oxlint has no rule for. Plain JavaScript, because oxlint loads it without a compiler.
import { fileName } from './file-name.js';
import { heldDeadline } from './held-deadline.js';
import { noCurrentTime } from './no-current-time.js';

export default {
  meta: { name: 'house' },
  rules: { 'file-name': fileName, 'held-deadline': heldDeadline, 'no-current-time': noCurrentTime },
};
