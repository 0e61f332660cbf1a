const MESSAGE = 'Pure code has no clock: take the time from the capture.';

/** Forbids `new Date()` and `Date()`, which read the clock; `new Date(given)` computes and is allowed. */
export const noCurrentTime = {
  create(context) {
    const isDate = ({ callee }) => callee.type === 'Identifier' && callee.name === 'Date';
    return {
      NewExpression(node) {
        if (isDate(node) && node.arguments.length === 0) context.report({ node, message: MESSAGE });
      },
      CallExpression(node) {
        if (isDate(node)) context.report({ node, message: MESSAGE });
      },
    };
  },
};
