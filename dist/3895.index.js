export const id = 3895;
export const ids = [3895];
export const modules = {

/***/ 13895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  command: () => (/* binding */ command)
});

// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(20438);
// EXTERNAL MODULE: ./lib/ship/promote.js + 10 modules
var promote = __webpack_require__(43040);
// EXTERNAL MODULE: ./lib/cli/connect.js
var connect = __webpack_require__(68792);
// EXTERNAL MODULE: ./lib/cli/immutable-option.js
var immutable_option = __webpack_require__(86134);
// EXTERNAL MODULE: ./lib/runtime/format-bytes.js
var format_bytes = __webpack_require__(79807);
// EXTERNAL MODULE: ./lib/cli/table.js
var table = __webpack_require__(43626);
;// CONCATENATED MODULE: ./lib/cli/show-promotion.js


/** A finished promotion as people read it: each reference with what happened to it, then what went along. */
function showPromotion({ references, platforms, referrers, blobs, seconds }) {
    const rows = references.map(({ reference, digest, action, previous }) => [
        action,
        reference,
        digest,
        ...(previous === undefined ? [] : [`was ${previous}`]),
    ]);
    const copied = referrers.filter(({ action }) => action === 'copied').length;
    const moved = [
        `${blobs.sent} blob${blobs.sent === 1 ? '' : 's'} sent (${(0,format_bytes/* formatBytes */.z)(blobs.bytesSent)})`,
        ...(blobs.skipped > 0 ? [`${blobs.skipped} already there`] : []),
        ...(blobs.mounted > 0 ? [`${blobs.mounted} mounted`] : []),
        ...(referrers.length > 0 ? [attachments(copied, referrers.length)] : []),
    ].join(', ');
    const last = [platforms.join(', '), moved, `${seconds.toFixed(1)} s`].filter((part) => part !== '').join('; ');
    return [(0,table/* formatTable */.k)(rows), last].join('\n');
}
function attachments(copied, all) {
    const what = `${copied} of ${all} attachment${all === 1 ? '' : 's'} copied`;
    return copied === all ? what : `${what}, the others already there`;
}
/** A dry run: what each tag would become and why, and what would have to move for it. */
function showPromotionPlan({ tags, blobs, referrers }) {
    const rows = tags.map(({ action, reference, current, wanted, reason }) => [
        action,
        reference,
        current ?? '-',
        wanted,
        reason,
    ]);
    const parts = [(0,table/* formatTable */.k)(rows, { header: ['TAG', 'REFERENCE', 'NOW', 'THEN', 'WHY'] })];
    if (referrers.length > 0) {
        const attached = referrers.map((one) => [one.action, one.repository, one.digest, one.artifactType ?? one.tag ?? '']);
        parts.push('', (0,table/* formatTable */.k)(attached, { header: ['ATTACHED', 'TO', 'DIGEST', 'TYPE'] }));
    }
    const missing = blobs.filter(({ action }) => action !== 'skip');
    if (missing.length > 0) {
        const moving = missing.map(({ action, store, digest, size }) => [action, store, digest, (0,format_bytes/* formatBytes */.z)(size)]);
        parts.push('', (0,table/* formatTable */.k)(moving, { header: ['BLOB', 'TO', 'DIGEST', 'SIZE'], right: [3] }));
    }
    return parts.join('\n');
}
//# sourceMappingURL=show-promotion.js.map
;// CONCATENATED MODULE: ./lib/cli/promote.js





const command = {
    usage: 'promote SOURCE DEST...',
    summary: 'Give a released image more names, here or in another registry, with its signatures',
    help: `SOURCE is an image in a registry. DEST is HOST/REPO:TAG, HOST/REPO (the source's tag), or a TAG in the source's own
repository. The whole image goes, every platform, with everything that refers to it: signatures, attestations, SBOMs. No engine
is used and no layer moved that is there. A tag that would lose a platform or go back to an older version is refused, and
then none is moved.

  seaworthy promote ghcr.io/acme/staging:1.9.1 ghcr.io/acme/app quay.io/acme/app
  seaworthy promote ghcr.io/acme/app:1.9.1 1.9 1 latest --dry-run`,
    options: {
        'no-referrers': { type: 'boolean', help: 'Leave signatures, attestations and SBOMs behind' },
        ...immutable_option/* IMMUTABLE_OPTION */.n,
        'allow-downgrade': { type: 'boolean', help: 'Let a floating tag go back to an older version' },
        'allow-fewer-platforms': { type: 'boolean', help: 'Let a tag lose platforms that it has now' },
    },
    dryRun: true,
    arity: [2, Number.POSITIVE_INFINITY],
    async run(context) {
        const { args, options, settings, result } = context;
        const [source = '', ...destinations] = args;
        if (settings.platform !== undefined) {
            throw new failure/* Failure */.HR('usage', 'promote keeps every platform of the image, so --platform means nothing to it', {
                hint: 'To take one platform out: seaworthy copy registry:REF NEWREF --platform OS/ARCH',
            });
        }
        const request = {
            source,
            destinations,
            referrers: options['no-referrers'] !== true,
            immutable: (0,immutable_option/* readImmutable */.R)(options.immutable),
            allowDowngrade: options['allow-downgrade'] === true,
            allowFewerPlatforms: options['allow-fewer-platforms'] === true,
            ...(settings.concurrency === undefined ? {} : { concurrency: settings.concurrency }),
        };
        return await (0,connect/* withConnections */.q)(context, async (connections) => {
            if (!settings.dryRun) {
                const report = await (0,promote.promote)(request, connections);
                result(report, showPromotion(report));
                return undefined;
            }
            const plan = await (0,promote.planPromote)(request, connections);
            result(plan, showPromotionPlan(plan));
            // As the promotion itself would end.
            return plan.tags.some(({ action }) => action === 'refuse') ? 1 : undefined;
        });
    },
};
//# sourceMappingURL=promote.js.map

/***/ })

};
