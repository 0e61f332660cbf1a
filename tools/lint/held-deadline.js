const MESSAGE =
  'Nothing holds this deadline: AbortSignal.any does not, so that it is collected and never fires. Keep it in a variable that is read behind the wait.';

/**
 * Forbids `AbortSignal.any([AbortSignal.timeout(…)])`, and a variable with such a deadline that nothing else reads: the
 * combined signal holds its sources only weakly (https://github.com/nodejs/node/issues/57736).
 */
export const heldDeadline = {
  create(context) {
    const isCallOf = (node, name) =>
      node?.type === 'CallExpression' &&
      node.callee.type === 'MemberExpression' &&
      node.callee.object.name === 'AbortSignal' &&
      node.callee.property.name === name;
    const variableOf = (scope, name) => scope && (scope.set.get(name) ?? variableOf(scope.upper, name));
    const isUnheld = (source) => {
      if (isCallOf(source, 'timeout')) return true;
      if (source?.type !== 'Identifier') return false;
      const variable = variableOf(context.sourceCode.getScope(source), source.name);
      const isDeadline = variable?.defs.some(({ node }) => isCallOf(node.init, 'timeout'));
      return isDeadline && !variable.references.some(({ identifier, init }) => !init && identifier !== source);
    };
    return {
      CallExpression(node) {
        const [sources] = node.arguments;
        if (!isCallOf(node, 'any') || sources?.type !== 'ArrayExpression') return;
        for (const source of sources.elements) if (isUnheld(source)) context.report({ node: source, message: MESSAGE });
      },
    };
  },
};
