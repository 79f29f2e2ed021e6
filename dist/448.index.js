export const id = 448;
export const ids = [448];
export const modules = {

/***/ 448:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  promote: () => (/* binding */ promote)
});

// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(438);
// EXTERNAL MODULE: ./lib/actions/generated/names.js
var names = __webpack_require__(9533);
// EXTERNAL MODULE: ./lib/actions/inputs.js
var inputs = __webpack_require__(9922);
// EXTERNAL MODULE: ./lib/runtime/format-bytes.js
var format_bytes = __webpack_require__(9807);
// EXTERNAL MODULE: ./lib/runtime/markdown.js
var markdown = __webpack_require__(6447);
;// CONCATENATED MODULE: ./lib/actions/promote-summary.js


/** A finished promotion as Markdown for the job summary. */
function summarizePromotion({ references, platforms, referrers, blobs, seconds }) {
    const rows = references.map(({ reference, digest, action, previous }) => [
        `\`${reference}\``,
        action,
        `\`${digest}\``,
        previous === undefined ? '' : `\`${previous}\``,
    ]);
    const facts = [
        platforms.map(markdown/* inCode */.pN).join(', ') || 'not said',
        `${blobs.sent} blobs, ${(0,format_bytes/* formatBytes */.z)(blobs.bytesSent)}`,
        String(blobs.skipped),
        String(blobs.mounted),
        seconds.toFixed(1),
    ];
    return [
        '### Promoted',
        (0,markdown/* markdownTable */.Qj)(['Reference', 'Tag', 'Digest', 'Before'], rows),
        (0,markdown/* markdownTable */.Qj)(['Platforms', 'Sent', 'Already there', 'Mounted', 'Seconds'], [facts]),
        ...attachments(referrers),
    ].join('\n\n');
}
/** A dry run as Markdown for the job summary. */
function summarizePromotionPlan({ tags, blobs, referrers }) {
    const rows = tags.map(({ reference, action, current, wanted, reason }) => [
        `\`${reference}\``,
        action,
        current === null ? '' : `\`${current}\``,
        `\`${wanted}\``,
        (0,markdown/* inText */.tg)(reason),
    ]);
    const missing = blobs.filter(({ action }) => action !== 'skip');
    const bytes = missing.reduce((total, { size }) => total + size, 0);
    return [
        '### Would promote (dry run)',
        (0,markdown/* markdownTable */.Qj)(['Reference', 'Tag', 'Now', 'Then', 'Why'], rows),
        missing.length === 0
            ? 'No blob would be moved.'
            : `${missing.length} blobs would be sent or mounted: ${(0,format_bytes/* formatBytes */.z)(bytes)}.`,
        ...attachments(referrers),
    ].join('\n\n');
}
function attachments(referrers) {
    if (referrers.length === 0)
        return [];
    const rows = referrers.map(({ repository, digest, subject, tag, artifactType, action }) => [
        (0,markdown/* inCode */.pN)(artifactType ?? tag ?? ''),
        `\`${repository}@${digest}\``,
        `\`${subject}\``,
        action,
    ]);
    return ['Attached:', (0,markdown/* markdownTable */.Qj)(['Type', 'Manifest', 'About', ''], rows)];
}
//# sourceMappingURL=promote-summary.js.map
// EXTERNAL MODULE: ./lib/actions/run.js + 1 modules
var run = __webpack_require__(7026);
// EXTERNAL MODULE: ./lib/actions/write-json.js
var write_json = __webpack_require__(43);
;// CONCATENATED MODULE: ./lib/actions/promote.js






/** The main step of `promote/`: gives an image in a registry more names. */
async function promote() {
    await (0,run/* runMain */.V)(async (host) => {
        (0,inputs/* warnUnknownInputs */.AH)(host, names/* ACTIONS */.k.promote.inputs);
        await promoteFromInputs(host);
    });
}
/** Reads the inputs, promotes (or plans), and sets `digest`, `references` and `json`. */
async function promoteFromInputs(host) {
    const request = readRequest(host);
    const [{ openConnections }, ship] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(5620), __webpack_require__.e(7008), __webpack_require__.e(9550), __webpack_require__.e(469), __webpack_require__.e(8122)]).then(__webpack_require__.bind(__webpack_require__, 7357)),
        Promise.all(/* import() */[__webpack_require__.e(7008), __webpack_require__.e(7607), __webpack_require__.e(5685), __webpack_require__.e(9672), __webpack_require__.e(246)]).then(__webpack_require__.bind(__webpack_require__, 9672)),
    ]);
    const connections = openConnections({}, host);
    try {
        if ((0,inputs/* readBoolean */.Vf)(host, 'dry-run', false)) {
            await showPlan(host, await host.group('Plan the promotion', () => ship.planPromote(request, connections)));
        }
        else {
            await showDone(host, await host.group(`Promote ${request.source}`, () => ship.promote(request, connections)));
        }
    }
    finally {
        await connections.close();
    }
}
function readRequest(host) {
    const [source, destinations] = [host.input('source'), (0,inputs/* readList */.LD)(host, 'to')];
    if (source === '') {
        throw new failure/* Failure */.HR('usage', 'the input source is empty, so there is nothing to promote', {
            reference: 'source',
            hint: 'Name the image in its registry: source: ghcr.io/acme/staging:1.4.2',
        });
    }
    if (destinations.length === 0) {
        throw new failure/* Failure */.HR('usage', 'the input to is empty, so there is no name to give', {
            reference: 'to',
            hint: 'Write to: ghcr.io/acme/app:1.4.2, or a tag in the same repository: to: latest',
        });
    }
    return {
        source,
        destinations,
        referrers: (0,inputs/* readBoolean */.Vf)(host, 'referrers', true),
        immutable: (0,inputs/* readChoice */.Kf)(host, 'immutable', ['versions', 'none'], 'versions'),
        allowDowngrade: (0,inputs/* readBoolean */.Vf)(host, 'allow-downgrade', false),
        allowFewerPlatforms: (0,inputs/* readBoolean */.Vf)(host, 'allow-fewer-platforms', false),
    };
}
async function showDone(host, report) {
    for (const { reference, digest, action } of report.references)
        host.log.info(`${action} ${reference} ${digest}`);
    host.output('digest', report.digest);
    host.output('references', report.references.map(({ reference, digest }) => `${reference}@${digest}`).join('\n'));
    host.output('json', await (0,write_json/* writeJson */.G)(host, 'promote', report));
    if ((0,inputs/* readBoolean */.Vf)(host, 'summary', true))
        await host.summary(summarizePromotion(report));
}
async function showPlan(host, plan) {
    for (const { reference, action, current, wanted, reason } of plan.tags) {
        host.log.info(`would ${action} ${reference}: ${current ?? 'nothing'} -> ${wanted} (${reason})`);
    }
    host.output('json', await (0,write_json/* writeJson */.G)(host, 'promote', plan));
    if ((0,inputs/* readBoolean */.Vf)(host, 'summary', true))
        await host.summary(summarizePromotionPlan(plan));
    const refused = plan.tags.filter(({ action }) => action === 'refuse');
    if (refused.length === 0)
        return;
    throw new failure/* Failure */.HR('refused', `it would be refused: ${refused.map(({ reference, reason }) => `${reference}: ${reason}`).join('; ')}`, { reference: refused[0]?.reference, hint: 'Nothing was written: this was a dry run.' });
}
//# sourceMappingURL=promote.js.map

/***/ }),

/***/ 43:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ writeJson)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);



/** Results can be larger than an output may be, so they go into a file of their own. Returns its path. */
async function writeJson(host, action, report) {
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(host.env.RUNNER_TEMP || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), `seaworthy-${action}-`));
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'result.json');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, `${JSON.stringify(report, null, 2)}\n`);
    return file;
}
//# sourceMappingURL=write-json.js.map

/***/ }),

/***/ 6447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qj: () => (/* binding */ markdownTable),
/* harmony export */   pN: () => (/* binding */ inCode),
/* harmony export */   tg: () => (/* binding */ inText)
/* harmony export */ });
/** Rows as a table in GitHub-flavoured Markdown. Cells are Markdown: what comes from outside goes through {@link inCode} or {@link inText}. */
function markdownTable(header, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}
/** Text from outside as code in a table cell: no markup, no cell or line of its own. Empty for empty text. */
function inCode(text) {
    return text === '' ? '' : `\`${text.slice(0, 200).replace(/[`|\\\p{Cc}\u2028\u2029]/gu, '?')}\``;
}
/** A sentence that may quote names from outside, in a table cell: nothing in it is markup, and nobody is notified by it. */
function inText(text) {
    return text
        .slice(0, 300)
        .replace(/[\p{Cc}\u2028\u2029]/gu, ' ')
        .replace(/[\\`*_{}[\]()<>#+!|~&@:]/g, (char) => `&#${char.charCodeAt(0)};`);
}
//# sourceMappingURL=markdown.js.map

/***/ })

};
