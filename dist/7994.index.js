export const id = 7994;
export const ids = [7994];
export const modules = {

/***/ 37994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  command: () => (/* binding */ command)
});

// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(20438);
// EXTERNAL MODULE: ./lib/ship/report.js
var ship_report = __webpack_require__(63658);
// EXTERNAL MODULE: ./lib/image/reference.js
var image_reference = __webpack_require__(68424);
// EXTERNAL MODULE: ./lib/ship/push.js + 2 modules
var push = __webpack_require__(82913);
;// CONCATENATED MODULE: ./lib/ship/tag.js



/**
 * Gives an image in a registry more tags, all its platforms kept and no layer moved. A name is a tag in the same
 * repository, or a whole reference (anything with a slash or a colon).
 */
async function tag(text, names, connections) {
    return await (0,push.push)(toPush(text, names), connections);
}
/** What {@link tag} would do. */
async function planTag(text, names, connections) {
    return await (0,push.planPush)(toPush(text, names), connections);
}
function toPush(text, names) {
    const reference = (0,image_reference/* withDefaultTag */._t)((0,image_reference/* parseReference */.F2)(text));
    const references = names.map((name) => {
        if (/[/:]/.test(name))
            return (0,image_reference/* canonical */.$N)((0,image_reference/* withDefaultTag */._t)((0,image_reference/* parseReference */.F2)(name)));
        if ((0,image_reference/* isTag */.dz)(name))
            return `${(0,image_reference/* repositoryOf */._M)(reference)}:${name}`;
        throw new failure/* Failure */.HR('invalid', `"${name}" is not a tag`, {
            reference: name,
            hint: 'At most 128 letters, digits, "_", "." and "-", not starting with "." or "-".',
        });
    });
    return { source: `registry:${(0,image_reference/* canonical */.$N)(reference)}`, references };
}
//# sourceMappingURL=tag.js.map
// EXTERNAL MODULE: ./lib/cli/connect.js
var connect = __webpack_require__(68792);
// EXTERNAL MODULE: ./lib/cli/show-copy.js
var show_copy = __webpack_require__(7099);
;// CONCATENATED MODULE: ./lib/cli/tag.js





const command = {
    usage: 'tag REF TAG|REF...',
    summary: 'Give an image in a registry more tags, all platforms kept, no layer moved',
    help: `Nothing is pulled: the registry is given the same manifest under another name.

  seaworthy tag ghcr.io/acme/app:1.4.2 1.4 1 latest
  seaworthy tag ghcr.io/acme/app:1.4.2 ghcr.io/acme/app-stable:1`,
    dryRun: true,
    arity: [2, Number.POSITIVE_INFINITY],
    async run(context) {
        const [reference = '', ...names] = context.args;
        if (context.settings.platform !== undefined) {
            throw new failure/* Failure */.HR('usage', 'tag keeps every platform of the image, so --platform means nothing to it', {
                hint: 'To name one platform by itself: seaworthy copy REF NEWREF --platform OS/ARCH',
            });
        }
        if (context.settings.dryRun) {
            const plan = await (0,connect/* withConnections */.q)(context, (connections) => planTag(reference, names, connections));
            context.result(plan, (0,show_copy/* showPlan */.t)(plan));
            return undefined;
        }
        const done = await (0,connect/* withConnections */.q)(context, (connections) => tag(reference, names, connections));
        const report = (0,ship_report/* reportCopy */.KJ)(done);
        context.result(report, (0,show_copy/* showCopy */.$)(report));
        return undefined;
    },
};
//# sourceMappingURL=tag.js.map

/***/ })

};
