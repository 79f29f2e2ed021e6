export const id = 241;
export const ids = [241];
export const modules = {

/***/ 20241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verifyBeforePush: () => (/* binding */ verifyBeforePush)
/* harmony export */ });
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68424);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20438);
/* harmony import */ var _ship_location_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56423);
/* harmony import */ var _ship_open_source_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43724);
/* harmony import */ var _trust_verify_report_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(68928);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39922);
/* harmony import */ var _verify_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3201);







/**
 * The `verify: true` of the root action, before anything is tagged or pushed: the images of `verify-images` (what the build stands on), and the
 * source itself when it is in a registry. Returns what to push: the source as it was given, or, when it was verified, by the digest that was
 * verified. Throws when the gate does not open.
 */
async function verifyBeforePush(host) {
    const { openConnections } = await Promise.all(/* import() */[__webpack_require__.e(9323), __webpack_require__.e(5620), __webpack_require__.e(1297), __webpack_require__.e(4809), __webpack_require__.e(5201), __webpack_require__.e(4232)]).then(__webpack_require__.bind(__webpack_require__, 44232));
    const connections = openConnections({}, host);
    try {
        const source = host.input('source');
        const remote = source === '' ? undefined : await inRegistry(source, connections);
        const images = [...(0,_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .readList */ .LD)(host, 'verify-images'), ...(remote === undefined ? [] : [remote])];
        if (images.length === 0)
            throw (0,_verify_js__WEBPACK_IMPORTED_MODULE_5__.noImages)('verify-images');
        const report = await (0,_verify_js__WEBPACK_IMPORTED_MODULE_5__.verifyFromInputs)(host, images, connections);
        if (remote === undefined)
            return { source };
        const own = { ...report, images: report.images.filter(({ reference }) => reference === remote) };
        const [pinned, other] = (0,_trust_verify_report_js__WEBPACK_IMPORTED_MODULE_6__/* .passableDigests */ .pg)(own);
        if (pinned !== undefined && other === undefined) {
            return onlyThis(host, pinned, own.images.every(({ verdict }) => verdict === 'verified'));
        }
        // In audit mode only: the gate is open, and there is nothing to push that anybody looked at.
        if (pinned === undefined) {
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('unreachable', `${remote} could not be read, so it cannot be pushed`, {
                reference: remote,
                hint: own.images[0]?.reasons.join('; '),
            });
        }
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('refused', `${remote} was verified as several platforms, which cannot be pushed as one image`, {
            reference: remote,
            hint: 'Have the index signed, use platforms: all in its rule, or push one platform: platforms: linux/amd64.',
        });
    }
    finally {
        await connections.close();
    }
}
/**
 * A choice of platforms makes another index of what the verified one lists, each part known by its hash; everything else goes as it is, or
 * not at all: layers that are not compressed yet would be compressed on their way.
 */
function onlyThis(host, pinned, isVerified) {
    const { digest } = (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(pinned);
    const isWhole = isVerified && (0,_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .readList */ .LD)(host, 'platforms').length === 0 && digest !== undefined;
    return { source: `registry:${pinned}`, ...(isWhole ? { digest } : {}) };
}
/**
 * The reference of a source that is in a registry. One without a scheme is looked for in the engine first, as the push does; an image that was
 * built here is signed after it is pushed, and what it was built from is listed.
 */
async function inRegistry(source, connections) {
    const location = (0,_ship_location_js__WEBPACK_IMPORTED_MODULE_2__/* .parseLocation */ .z)(source);
    if (location.kind === 'registry')
        return (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$N)(location.reference);
    if (location.kind !== 'any')
        return undefined;
    const found = await (0,_ship_open_source_js__WEBPACK_IMPORTED_MODULE_3__/* .findSource */ .T)(source, connections);
    return found.kind === 'registry' ? (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$N)(found.reference) : undefined;
}
//# sourceMappingURL=verify-before-push.js.map

/***/ }),

/***/ 3201:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  noImages: () => (/* binding */ noImages),
  verify: () => (/* binding */ verify),
  verifyFromInputs: () => (/* binding */ verifyFromInputs)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/image/platform.js + 1 modules
var platform = __webpack_require__(17035);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(20438);
// EXTERNAL MODULE: ./lib/trust/sarif.js
var sarif = __webpack_require__(97315);
// EXTERNAL MODULE: ./lib/trust/verify-report.js
var verify_report = __webpack_require__(68928);
// EXTERNAL MODULE: ./lib/actions/generated/names.js
var names = __webpack_require__(59533);
// EXTERNAL MODULE: ./lib/actions/inputs.js
var inputs = __webpack_require__(39922);
// EXTERNAL MODULE: ./lib/actions/run.js + 1 modules
var run = __webpack_require__(67026);
// EXTERNAL MODULE: ./lib/runtime/markdown.js
var markdown = __webpack_require__(36447);
;// CONCATENATED MODULE: ./lib/actions/verify-summary.js

/** Rows beyond this are in the report; a summary is read by people. */
const ROWS_MAX = 200;
/** A verification as Markdown for the job summary. References, names and reasons come from outside: nothing in them is markup. */
function summarizeVerification(report) {
    const { images, counts, policy, time, reasons, warnings } = report;
    const { verified, violated, unchecked, waived } = counts;
    const rows = images
        .slice(0, ROWS_MAX)
        .map((image) => [
        verdictOf(image),
        (0,markdown/* inCode */.pN)(nameOf(image)),
        (0,markdown/* inCode */.pN)(image.digest ?? ''),
        (0,markdown/* inText */.tg)(image.rule),
        whyOf(image),
    ]);
    const rest = images.length - rows.length;
    return [
        `### ${titleOf(report)}`,
        `${verified} verified, ${violated} violated, ${unchecked} could not be checked, ${waived} waived, under ${(0,markdown/* inCode */.pN)(policy)} at ${time}.`,
        ...(reasons.length === 0 ? [] : [reasons.map((reason) => `- **${(0,markdown/* inText */.tg)(reason)}**`).join('\n')]),
        ...(rows.length === 0 ? [] : [(0,markdown/* markdownTable */.Qj)(['Verdict', 'Image', 'Digest', 'Rule', 'Why'], rows)]),
        ...(rest > 0 ? [`${rest} more are in the report.`] : []),
        ...(warnings.length === 0 ? [] : [warnings.map((warning) => `- ${(0,markdown/* inText */.tg)(warning)}`).join('\n')]),
    ].join('\n\n');
}
function titleOf({ verdict, passed, mode }) {
    if (verdict === 'verified')
        return 'Verified';
    const title = verdict === 'violated' ? 'Not verified' : 'Could not be checked';
    return passed && mode === 'audit' ? `${title} (audit: reported only)` : title;
}
function verdictOf({ verdict, waived }) {
    if (verdict === 'verified')
        return 'verified';
    if (waived !== null)
        return `waived (${verdict})`;
    return `**${verdict}**`;
}
function nameOf({ reference, platform }) {
    return platform === null ? reference : `${reference} ${platform}`;
}
function whyOf({ verdict, waived, proofs, reasons }) {
    if (verdict === 'verified')
        return proofs.map(({ format, signer }) => `${(0,markdown/* inText */.tg)(format)}: ${(0,markdown/* inText */.tg)(signer)}`).join('<br>');
    const waiver = waived === null
        ? []
        : [(0,markdown/* inText */.tg)(`${waived.reason}${waived.until === null ? '' : `, ${waived.owner}, until ${waived.until}`}`)];
    return [...waiver, ...reasons.slice(0, 5).map(markdown/* inText */.tg)].join('<br>');
}
//# sourceMappingURL=verify-summary.js.map
// EXTERNAL MODULE: ./lib/actions/write-json.js
var write_json = __webpack_require__(43);
;// CONCATENATED MODULE: ./lib/actions/verify.js











/** The main step of `verify/`: verifies images under the policy of the repository. */
async function verify() {
    await (0,run/* runMain */.V)(async (host) => {
        (0,inputs/* warnUnknownInputs */.AH)(host, names/* ACTIONS */.k.verify.inputs);
        const images = (0,inputs/* readList */.LD)(host, 'images');
        // The inputs are judged before anything is loaded for them.
        if (images.length === 0 && !(0,inputs/* readBoolean */.Vf)(host, 'allow-empty', false))
            throw noImages('images');
        const { openConnections } = await Promise.all(/* import() */[__webpack_require__.e(9323), __webpack_require__.e(5620), __webpack_require__.e(1297), __webpack_require__.e(4809), __webpack_require__.e(5201), __webpack_require__.e(2771)]).then(__webpack_require__.bind(__webpack_require__, 44232));
        const connections = openConnections({}, host);
        try {
            await verifyFromInputs(host, images, connections);
        }
        finally {
            await connections.close();
        }
    });
}
/**
 * Verifies these images as the inputs say, sets `verified`, `digests`, `report` and `sarif`, annotates and summarizes. Throws
 * `Failure('refused')`, or `Failure('unreachable')` when something could not be checked, unless the gate opens.
 */
async function verifyFromInputs(host, images, connections) {
    const mode = host.input('mode') === '' ? undefined : (0,inputs/* readChoice */.Kf)(host, 'mode', ['enforce', 'audit'], 'enforce');
    const offline = host.input('offline');
    const [ship, { baseOfEvent }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(9323), __webpack_require__.e(1160), __webpack_require__.e(4517), __webpack_require__.e(915)]).then(__webpack_require__.bind(__webpack_require__, 70915)),
        __webpack_require__.e(/* import() */ 5258).then(__webpack_require__.bind(__webpack_require__, 75258)),
    ]);
    const policyFile = host.input('policy') || '.github/seaworthy.yml';
    const report = await host.group('Verify', async () => ship.verify({
        images: images.map((reference) => ({ reference })),
        root: host.env.GITHUB_WORKSPACE || '.',
        policyFile,
        lockFile: host.input('lock') || 'seaworthy.lock',
        base: await baseOfEvent(host),
        githubToken: readToken(host),
        mode,
        offline: offline === '' ? undefined : offline,
        allowEmpty: (0,inputs/* readBoolean */.Vf)(host, 'allow-empty', false),
        platforms: (0,inputs/* readList */.LD)(host, 'platforms').map(platform/* parsePlatform */.Y8),
    }, connections));
    tell(host, report);
    host.output('verified', String(report.verdict === 'verified'));
    host.output('digests', (0,verify_report/* passableDigests */.pg)(report).join('\n'));
    host.output('report', await (0,write_json/* writeJson */.G)(host, 'verify', report));
    host.output('sarif', await writeSarif(host, report, policyFile));
    if ((0,inputs/* readBoolean */.Vf)(host, 'summary', true))
        await host.summary(summarizeVerification(report));
    if (!report.passed)
        throw refusal(report);
    return report;
}
/** Nothing to verify is no pass, and nothing here looks for images by itself. */
function noImages(input) {
    return new failure/* Failure */.HR('usage', `the input ${input} is empty, so there is nothing to verify`, {
        reference: input,
        hint: 'List the images, one per line. Finding the images that a repository refers to is not part of this version.',
    });
}
function readToken(host) {
    const token = host.input('github-token');
    if (token !== '')
        host.mask(token);
    return token;
}
async function writeSarif(host, report, policyFile) {
    const file = host.input('sarif');
    if (file === '')
        return '';
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(file), { recursive: true });
    await (0,promises_.writeFile)(file, `${JSON.stringify((0,sarif/* toSarif */.z)(report, policyFile), null, 2)}\n`);
    return file;
}
/** Every image in the log, and what is not well as annotations, at its place where it has one. */
function tell(host, report) {
    const level = report.mode === 'audit' ? 'warning' : 'error';
    for (const image of report.images) {
        host.log.info(`${image.waived === null ? image.verdict : 'waived'} ${verify_nameOf(image)} ${image.digest ?? ''}`.trimEnd());
        for (const warning of image.warnings)
            host.log.info(`  ${warning}`);
        for (const what of image.unproven)
            host.log.info(`  not proven: ${what}`);
        if (image.verdict === 'verified')
            continue;
        const message = `${verify_nameOf(image)}: ${image.waived?.reason ?? image.reasons.join('; ')}`;
        for (const place of image.locations.length === 0 ? [{}] : image.locations) {
            host.annotate(image.waived === null ? level : 'notice', message, { ...place, title: verify_titleOf(image) });
        }
    }
    for (const reason of report.reasons)
        host.annotate(level, reason, { title: 'Verification' });
    for (const warning of report.warnings)
        host.annotate('warning', warning, { title: 'Verification' });
}
function verify_titleOf({ verdict, waived }) {
    if (waived !== null)
        return 'Image passes by a waiver';
    return verdict === 'violated' ? 'Image is not verified' : 'Image could not be checked';
}
function verify_nameOf({ reference, platform }) {
    return platform === null ? reference : `${reference} (${platform})`;
}
function refusal({ verdict, counts, reasons }) {
    const { images, violated, unchecked } = counts;
    const hint = 'Each is in an annotation, the summary and the report. In audit mode this is only reported.';
    if (verdict === 'unchecked') {
        return new failure/* Failure */.HR('unreachable', `${unchecked} of ${images} images could not be checked, which is no pass`, {
            hint,
        });
    }
    if (violated === 0 && reasons.length > 0)
        return new failure/* Failure */.HR('refused', reasons.join('; '), { hint });
    const open = unchecked === 0 ? '' : `, ${unchecked} could not be checked`;
    return new failure/* Failure */.HR('refused', `${violated} of ${images} images are not what the policy asks${open}`, { hint });
}
//# sourceMappingURL=verify.js.map

/***/ }),

/***/ 43:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ writeJson)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);



/** Results can be larger than an output may be, so they go into a file of their own. Returns its path. */
async function writeJson(host, action, report) {
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(host.env.RUNNER_TEMP || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), `seaworthy-${action}-`));
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'result.json');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, `${JSON.stringify(report, null, 2)}\n`);
    return file;
}
//# sourceMappingURL=write-json.js.map

/***/ }),

/***/ 36447:
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
    return text === ''
        ? ''
        : `\`${text.slice(0, 200).replace(/[`|\\\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/gu, '?')}\``;
}
/** A sentence that may quote names from outside, in a table cell: nothing in it is markup, and nobody is notified by it. */
function inText(text) {
    return text
        .slice(0, 300)
        .replace(/[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/gu, ' ')
        .replace(/[\\`*_{}[\]()<>#+!|~&@:]/g, (char) => `&#${char.charCodeAt(0)};`);
}
//# sourceMappingURL=markdown.js.map

/***/ }),

/***/ 29984:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The version in package.json; a test keeps them equal. */
const VERSION = '0.1.0';
//# sourceMappingURL=version.js.map

/***/ }),

/***/ 56423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ splitPath),
/* harmony export */   z: () => (/* binding */ parseLocation)
/* harmony export */ });
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68424);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20438);


const FORMS = 'app:ci, docker:app:ci, registry:HOST/REPO:TAG, archive:FILE.tar, layout:DIR[:TAG]';
/** Reads `app:ci`, `docker:app:ci`, `registry:host/repo:tag`, `archive:image.tar[.gz]`, `layout:dir[:tag]`, `cache:name`. */
function parseLocation(text) {
    const [, scheme, rest = ''] = /^(docker|registry|archive|layout|cache):(.*)$/s.exec(text) ?? [];
    if (scheme === undefined)
        return { kind: 'any', text, reference: referenceOrId(text) };
    if (rest === '') {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('usage', `"${text}" names nothing after "${scheme}:"`, {
            reference: text,
            hint: `Write one of: ${FORMS}.`,
        });
    }
    switch (scheme) {
        case 'docker':
            referenceOrId(rest);
            return { kind: 'docker', image: rest };
        case 'registry':
            return { kind: 'registry', reference: (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .withDefaultTag */ ._t)((0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(rest)) };
        case 'archive':
            return { kind: 'archive', rest };
        case 'layout':
            return { kind: 'layout', rest };
        default:
            return { kind: 'cache', name: rest };
    }
}
/** `FILE:NAME` split at every colon after which the front could be the path: whole first, then from the right. */
function splitPath(rest) {
    const splits = [[rest, undefined]];
    for (let at = rest.lastIndexOf(':'); at > 0; at = rest.lastIndexOf(':', at - 1)) {
        splits.push([rest.slice(0, at), rest.slice(at + 1)]);
    }
    return splits;
}
/** An engine also knows images by (short) ID; those are no references. */
function referenceOrId(text) {
    if (/^(sha256:)?[0-9a-f]{64}$/.test(text))
        return undefined;
    return (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .withDefaultTag */ ._t)((0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(text));
}
//# sourceMappingURL=location.js.map

/***/ }),

/***/ 43724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ findSource),
/* harmony export */   y: () => (/* binding */ mountHints)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68424);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20438);
/* harmony import */ var _stores_registry_errors_vendors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90829);
/* harmony import */ var _location_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56423);





/** Finds what a SOURCE means. A plain name is looked for in the engine, then in its registry. */
async function findSource(text, connections, reading = 'origin') {
    const location = (0,_location_js__WEBPACK_IMPORTED_MODULE_3__/* .parseLocation */ .z)(text);
    switch (location.kind) {
        case 'any':
            return await findAnywhere(location, connections, reading);
        case 'docker': {
            const found = await findInEngine(location.image, connections);
            if (found !== undefined)
                return found;
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('not-found', `the engine has no image "${location.image}"`, {
                reference: text,
                hint: `Build or pull it first. If it is in a registry, write registry:${location.image}.`,
            });
        }
        case 'registry':
            return await inRegistry(location.reference, connections, reading);
        case 'archive':
            return await inArchive(location.rest, text, connections);
        case 'layout':
            return await inLayout(location.rest, text, connections);
        case 'cache':
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('unsupported', `"${text}": images in the cache cannot be read yet`, {
                reference: text,
                hint: 'Use docker:, registry:, archive: or layout:.',
            });
    }
}
async function findAnywhere(location, connections, reading) {
    const { text, reference } = location;
    const { log } = connections.runtime;
    let why = 'the engine does not have it';
    try {
        const found = await findInEngine(text, connections);
        if (found !== undefined) {
            // Whoever writes the registry out may mean the image there, which can have other digests and more platforms.
            if (/^[^/]*[.:][^/]*\//.test(text))
                log.info(`${text}: taken from the engine; registry:${text} is the one in the registry`);
            return found;
        }
    }
    catch (error) {
        if (!(error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR) || error.code !== 'unreachable')
            throw error;
        why = 'there is no engine here';
        log.debug(error.message);
    }
    if (reference === undefined) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('not-found', `${why}: image ID ${text}`, {
            reference: text,
            hint: 'Registries know images by name, not by ID.',
        });
    }
    log.info(`${text}: ${why}; reading it from ${reference.registry}`);
    const found = await inRegistry(reference, connections, reading);
    const descriptor = await found.store.resolve(found.name).catch((cause) => {
        if (!(cause instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR))
            throw cause;
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR(cause.code, `${text}: ${why}, and it cannot be read from ${reference.registry} either`, {
            reference: text,
            hint: 'Check the name. An image that was just built is known to the engine under the name it was built with.',
            cause,
        });
    });
    if (descriptor !== undefined)
        return found;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('not-found', `${text}: ${why}, and there is no ${(0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .canonical */ .$N)(reference)} either`, {
        reference: text,
        hint: 'Check the name, or say where it is: docker:, registry:, archive:FILE or layout:DIR.',
    });
}
async function findInEngine(image, connections) {
    const engine = await connections.engine();
    const inspected = await engine.inspect(image);
    if (inspected === undefined)
        return undefined;
    return { kind: 'engine', engine, image, inspected, label: `docker:${image}` };
}
async function inRegistry(reference, connections, reading) {
    const { registry, repository } = reference;
    const origin = (await connections.registry(registry)).repository(repository);
    const store = reading === 'origin' ? origin : await connections.mirrors.through(origin, registry, repository);
    return { kind: 'registry', store, name: (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .targetOf */ .$r)(reference), label: (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .canonical */ .$N)(reference), reference };
}
async function inArchive(rest, text, connections) {
    const [path, wanted] = existingPath(rest, text);
    const { openArchive } = await Promise.all(/* import() */[__webpack_require__.e(7404), __webpack_require__.e(1903), __webpack_require__.e(9978), __webpack_require__.e(7032)]).then(__webpack_require__.bind(__webpack_require__, 59978));
    const store = await openArchive(path, connections.runtime);
    return {
        kind: 'store',
        store,
        name: wanted ?? (await onlyName(store, store.names(), `archive:${path}`)),
        label: text,
    };
}
async function inLayout(rest, text, connections) {
    const [path, wanted] = existingPath(rest, text);
    const { openLayout } = await Promise.all(/* import() */[__webpack_require__.e(7404), __webpack_require__.e(6954)]).then(__webpack_require__.bind(__webpack_require__, 86647));
    const store = await openLayout(path, connections.runtime);
    const names = [];
    for await (const tag of store.tags())
        names.push(tag);
    return { kind: 'store', store, name: wanted ?? (await onlyName(store, names, `layout:${path}`)), label: text };
}
/** The name of the only image of a file, however many names it has there; empty when it has none. */
async function onlyName(store, names, source) {
    try {
        if ((await store.resolve('')) !== undefined)
            return names[0] ?? '';
    }
    catch (cause) {
        await store.close();
        if (!(cause instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR) || cause.code !== 'usage')
            throw cause;
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('usage', `"${source}" holds several images: ${names.join(', ')}`, {
            reference: source,
            hint: `Name one: ${source}:${names[0] ?? 'DIGEST'}`,
        });
    }
    await store.close();
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('not-found', `"${source}" holds no image`, { reference: source });
}
function existingPath(rest, text) {
    const found = (0,_location_js__WEBPACK_IMPORTED_MODULE_3__/* .splitPath */ .U)(rest).find(([path]) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path));
    if (found !== undefined)
        return found;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('not-found', `"${text}": there is no such file or folder`, {
        reference: text,
        hint: 'Paths are relative to the current folder.',
    });
}
/** Repositories from which blobs can be mounted instead of sent. Another registry is named only to one of the same owner, Google. */
function mountHints(source, target) {
    if (source.kind !== 'registry')
        return [];
    const { registry, repository } = source.reference;
    if (registry === target.registry) {
        return (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryOf */ ._M)(source.reference) === (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryOf */ ._M)(target) ? [] : [{ repository }];
    }
    const areGoogles = (0,_stores_registry_errors_vendors_js__WEBPACK_IMPORTED_MODULE_4__/* .vendorOf */ .A)(registry) === 'gar' && (0,_stores_registry_errors_vendors_js__WEBPACK_IMPORTED_MODULE_4__/* .vendorOf */ .A)(target.registry) === 'gar';
    return areGoogles ? [{ repository, origin: registry }] : [];
}
//# sourceMappingURL=open-source.js.map

/***/ }),

/***/ 90829:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ vendorOf)
/* harmony export */ });
const HOSTS = [
    ['hub', /^docker\.io$/],
    ['ghcr', /^ghcr\.io$/],
    [
        'ecr',
        /^public\.ecr\.aws$|\.(?:dkr[.-])?ecr(?:-fips)?\.[a-z0-9-]+\.(?:amazonaws\.com(?:\.cn)?|on\.aws|on\.amazonwebservices\.com\.cn)$/,
    ],
    ['gar', /(?:^|\.)gcr\.io$|-docker\.pkg\.dev$/],
    ['acr', /\.azurecr\.(?:io|cn|us)$/],
    ['quay', /^quay\.io$/],
    ['gitlab', /(?:^|\.)gitlab\./],
];
/** Whose registry this is, by its name (`Reference.registry`). */
function vendorOf(registry) {
    return HOSTS.find(([, host]) => host.test(registry))?.[0];
}
//# sourceMappingURL=vendors.js.map

/***/ }),

/***/ 97315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ toSarif)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _runtime_version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29984);


const HELP_URI = 'https://github.com/seaworthy/seaworthy/blob/main/docs/trust.md';
const RULES = [
    {
        id: 'image-violated',
        text: 'An image is not signed as the policy asks',
        help: 'The signature is missing, wrong, or by somebody else. Do not use the image; have it signed, or change the policy in a reviewed change.',
    },
    {
        id: 'image-unchecked',
        text: 'An image could not be checked',
        help: 'The registry or the signature server was not reached. That is never a pass: try again, or verify with an archive (--offline).',
    },
    {
        id: 'image-waived',
        text: 'An image passes by a waiver',
        help: 'It is not verified. Have it signed before the waiver ends.',
    },
    {
        id: 'gate',
        text: 'The gate itself needs a look',
        help: 'A policy, lock or waiver changed or ended, or nothing was checked.',
    },
];
/**
 * The report as SARIF 2.1.0, for code scanning. Findings without a place in a file are shown at the policy, since code scanning drops what has none.
 * `policyFile` is its path from the root of the repository.
 */
function toSarif(report, policyFile) {
    const results = [
        ...report.images
            .filter(({ verdict }) => verdict !== 'verified')
            .flatMap((image) => imageResults(image, report, policyFile)),
        ...report.reasons.map((text) => result('gate', levelOf(report, 'error'), text, [], policyFile, text)),
        ...report.warnings.map((text) => result('gate', 'warning', text, [], policyFile, text)),
    ];
    return {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: {
                    driver: {
                        name: 'Seaworthy',
                        semanticVersion: _runtime_version_js__WEBPACK_IMPORTED_MODULE_1__/* .VERSION */ .x,
                        informationUri: 'https://github.com/seaworthy/seaworthy',
                        rules: RULES.map(({ id, text, help }) => ({
                            id,
                            shortDescription: { text },
                            help: { text: help },
                            helpUri: HELP_URI,
                            properties: { tags: ['security', 'supply-chain'] },
                        })),
                    },
                },
                columnKind: 'utf16CodeUnits',
                invocations: [{ executionSuccessful: true, endTimeUtc: report.time }],
                results,
            },
        ],
    };
}
function imageResults(image, report, policyFile) {
    const { reference, verdict, waived, reasons, platform, locations } = image;
    const what = platform === null ? reference : `${reference} (${platform})`;
    if (waived !== null) {
        const until = waived.until === null ? '' : ` until ${waived.until}, by ${waived.owner}`;
        return [
            result('image-waived', 'note', `${what} is not verified and passes${until}: ${waived.reason}`, locations, policyFile, what),
        ];
    }
    const id = verdict === 'violated' ? 'image-violated' : 'image-unchecked';
    const said = verdict === 'violated' ? 'is not verified' : 'could not be checked';
    return [result(id, levelOf(report, 'error'), `${what} ${said}: ${reasons.join('; ')}`, locations, policyFile, what)];
}
/** An audit only tells. */
function levelOf({ mode }, level) {
    return mode === 'audit' ? 'warning' : level;
}
function result(ruleId, level, text, locations, policyFile, identity) {
    const places = locations.length > 0 ? locations : [{ file: policyFile, line: 1, column: 1 }];
    return {
        ruleId,
        ruleIndex: RULES.findIndex(({ id }) => id === ruleId),
        level,
        message: { text: plainText(text) },
        locations: places.slice(0, 100).map(({ file, line, column }) => ({
            physicalLocation: {
                artifactLocation: { uri: encodeURI(file.replaceAll('\\', '/')).replace(/[?#]/g, encodeURIComponent) },
                region: { startLine: line, startColumn: column },
            },
        })),
        // The same finding stays the same alert from run to run, also when its line moves.
        partialFingerprints: {
            'seaworthy/v1': (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`${ruleId} ${identity}`).digest('hex'),
        },
    };
}
/** Brackets make links in messages (SARIF 3.11.6); control characters and turned writing direction have no business there. */
function plainText(text) {
    return text
        .slice(0, 2000)
        .replace(/[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, ' ')
        .replace(/[\\[\]]/g, '\\$&');
}
//# sourceMappingURL=sarif.js.map

/***/ }),

/***/ 68928:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z_: () => (/* binding */ reportVerdicts),
/* harmony export */   j0: () => (/* binding */ exitCodeOfReport),
/* harmony export */   pg: () => (/* binding */ passableDigests)
/* harmony export */ });
/** Sums up: one violation is a violation, one that could not be checked is never a pass. `reasons` count as violations. */
function reportVerdicts({ now, ...parts }) {
    const counted = parts.images.filter(({ waived }) => waived === null);
    const count = (verdict) => counted.filter((image) => image.verdict === verdict).length;
    const counts = {
        images: parts.images.length,
        verified: count('verified'),
        violated: count('violated'),
        unchecked: count('unchecked'),
        waived: parts.images.length - counted.length,
    };
    const isViolated = counts.violated > 0 || parts.reasons.length > 0;
    const verdict = isViolated ? 'violated' : counts.unchecked > 0 ? 'unchecked' : 'verified';
    return {
        verdict,
        passed: verdict === 'verified' || parts.mode === 'audit',
        time: new Date(now).toISOString(),
        ...parts,
        counts,
    };
}
/**
 * What later steps may use, as `repository@digest`: what was verified or waived; in audit mode everything that could be resolved, since there
 * the report is the only consequence.
 */
function passableDigests({ images, mode }) {
    const passable = images.filter(({ verdict, waived }) => verdict === 'verified' || waived !== null || mode === 'audit');
    return [...new Set(passable.flatMap(({ pinned }) => (pinned === null ? [] : [pinned])))];
}
/** 0 when the gate opens, 1 for a violation, 3 when something could not be checked. */
function exitCodeOfReport({ passed, verdict }) {
    if (passed)
        return 0;
    return verdict === 'unchecked' ? 3 : 1;
}
//# sourceMappingURL=verify-report.js.map

/***/ })

};
