export const id = 2088;
export const ids = [2088,9128,6747];
export const modules = {

/***/ 22088:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cache: () => (/* binding */ cache),
  cacheRestore: () => (/* binding */ cacheRestore),
  cacheSave: () => (/* binding */ cacheSave),
  restoreFromInputs: () => (/* binding */ restoreFromInputs),
  saveFromInputs: () => (/* binding */ saveFromInputs)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(20438);
// EXTERNAL MODULE: ./lib/image/json.js
var json = __webpack_require__(57383);
// EXTERNAL MODULE: ./lib/actions/inputs.js
var inputs = __webpack_require__(39922);
;// CONCATENATED MODULE: ./lib/actions/cache-inputs.js



const KEEP = 5;
/** Reads the inputs whose names begin with `prefix`: `cache-` in the root action, nothing in the cache's own. */
function readCacheInputs(host, prefix) {
    const name = (text) => `${prefix}${text}`;
    const images = (0,inputs/* readList */.LD)(host, name('images'));
    const source = prefix === '' ? '' : host.input('source');
    return {
        // The root action knows the image it ships, and runs after it was built: what is new since would be nothing.
        images: images.length === 0 && source !== '' ? [source.replace(/^docker:/, '')] : images,
        to: host.input(name('to')),
        key: host.input(name('key')),
        save: (0,inputs/* readChoice */.Kf)(host, name('save'), ['trusted', 'always', 'never'], 'trusted'),
        keep: (0,inputs/* readInteger */.JI)(host, name('keep'), KEEP, 1),
        maxSize: host.input(name('max-size')),
        requireSigned: (0,inputs/* readBoolean */.Vf)(host, name('require-signed'), false),
        signingKey: (0,inputs/* readSecret */.n5)(host, name('signing-key')),
        githubToken: (0,inputs/* readSecret */.n5)(host, 'github-token'),
        failOnError: (0,inputs/* readBoolean */.Vf)(host, name('fail-on-error'), false),
        buildkit: (0,inputs/* readBoolean */.Vf)(host, name('buildkit'), false),
        summary: (0,inputs/* readBoolean */.Vf)(host, 'summary', true),
    };
}
/** Throws what is wrong with the inputs themselves, so that whatever is thrown later is trouble of the cache and no fault of who wrote the workflow. */
async function checkCacheInputs({ to, key, signingKey, maxSize }, env) {
    const [{ checkCacheOptions }, { parseSize }] = await Promise.all([
        __webpack_require__.e(/* import() */ 8561).then(__webpack_require__.bind(__webpack_require__, 8561)),
        __webpack_require__.e(/* import() */ 389).then(__webpack_require__.bind(__webpack_require__, 30389)),
    ]);
    checkCacheOptions({ to, key, signingKey: signingKey === '' ? undefined : signingKey }, env);
    if (maxSize !== '')
        parseSize(maxSize, 'max-size');
}
/** Why nothing is saved after this job; undefined when it was successful. The runner evaluates all inputs, defaults included, anew for each step of an action (ActionRunner.RunAsync), so `job-status` tells in the post step how the job has ended. */
function whyJobFailed(host) {
    const status = host.input('job-status');
    return status === '' || status === 'success'
        ? undefined
        : `the job has ${status === 'failure' ? 'failed' : `been ${status}`}`;
}
/** What started the workflow; empty when that cannot be read. */
async function readEvent(host) {
    const file = host.env.GITHUB_EVENT_PATH;
    if (file === undefined || file === '')
        return {};
    try {
        const value = (0,json/* parseJson */.qF)(await (0,promises_.readFile)(file), 'the event', { maxBytes: 64 * 1024 * 1024, maxDepth: 100 });
        return (0,json/* isObject */.Gv)(value) ? value : {};
    }
    catch (error) {
        host.log.debug(`the event cannot be read: ${error.message}`);
        return {};
    }
}
//# sourceMappingURL=cache-inputs.js.map
// EXTERNAL MODULE: ./lib/cache/report.js
var cache_report = __webpack_require__(88282);
// EXTERNAL MODULE: ./lib/actions/write-json.js
var write_json = __webpack_require__(43);
;// CONCATENATED MODULE: ./lib/actions/cache-outputs.js



/** The outputs of a restore; with `hasFile` also the whole report, in a file. */
async function setRestored(host, report, hasFile, trouble) {
    await orTrouble(trouble, 'the outputs', async () => {
        host.output('cache-hit', (0,cache_report/* hitOf */.b)(report.images));
        host.output('restored', namesOf(report.images.filter(({ hit }) => hit)));
        host.output('bytes-restored', String(report.images.reduce((sum, { bytes }) => sum + bytes, 0)));
        host.output('seconds-saved', report.secondsSaved === null ? '' : report.secondsSaved.toFixed(1));
        if (hasFile)
            await setFile(host, report);
    });
}
/** The outputs of a save. */
async function setSaved(host, report, hasFile, trouble) {
    await orTrouble(trouble, 'the outputs', async () => {
        host.output('saved', namesOf(report.savedImages.filter(({ action }) => action === 'saved')));
        host.output('bytes-saved', String(report.saved.bytes));
        if (hasFile)
            await setFile(host, report);
    });
}
/** Adds Markdown to the job summary. */
async function summarize(host, markdown, trouble) {
    await orTrouble(trouble, 'the summary', () => host.summary(markdown));
}
/** A line in the log for each image of a restore. */
function showRestore(host, { images }) {
    for (const { name, hit, layers, way, reason } of images) {
        const counts = `${layers.restored} restored, ${layers.present} present, ${layers.upstream} upstream`;
        host.log.info(`${hit ? 'hit' : 'miss'} ${name}: ${hit ? `${counts} (${way})` : (reason ?? '')}`);
    }
}
/** A line in the log for each image of a save. */
function showSave(host, { savedImages }) {
    for (const { name, action, layers, reason } of savedImages) {
        const counts = `${layers.saved} new layers, ${layers.known} known, ${layers.upstream} upstream`;
        host.log.info(`${action} ${name}: ${reason ?? counts}`);
    }
}
async function setFile(host, report) {
    host.output('json', await (0,write_json/* writeJson */.G)(host, 'cache', report));
}
/** What cannot be written for later steps or for people takes nothing back of what was restored or saved. */
async function orTrouble(trouble, what, work) {
    try {
        await work();
    }
    catch (error) {
        trouble.note(`${what} cannot be written: ${(0,failure/* describeError */.Uc)(error)}`);
    }
}
function namesOf(images) {
    return images.map(({ name }) => name).join('\n');
}
//# sourceMappingURL=cache-outputs.js.map
// EXTERNAL MODULE: ./lib/cache/trouble.js
var cache_trouble = __webpack_require__(76597);
// EXTERNAL MODULE: ./lib/actions/survive.js
var survive = __webpack_require__(41353);
;// CONCATENATED MODULE: ./lib/actions/cache-part.js






/** A cache in a registry is worth seconds, as any other: who ships an image waits longer for one. */
const PATIENCE = { retries: { attempts: 3, budgetMs: 30_000 }, timeoutMs: 30_000 };
/** A cache that cannot be used costs the job nothing but one warning, unless it asked for more. The outputs then say that nothing was done, and why. */
async function guarded(host, { failOnError, summary, to, key }, { what, show, summarize: toMarkdown, tell }, work) {
    const trouble = new cache_trouble/* Trouble */.q(host.log);
    try {
        const report = await (0,survive/* survive */.j)(() => work(trouble)).catch((error) => {
            if (failOnError || host.signal?.aborted === true)
                throw error;
            trouble.note(`Nothing is ${what}: ${(0,failure/* describeError */.Uc)(error)}`);
            return undefined;
        });
        const whole = () => ({ ...(report ?? (0,cache_report/* emptyReport */._)(to, key)), warnings: trouble.messages });
        if (report !== undefined) {
            show(host, whole());
            if (summary)
                await summarize(host, toMarkdown(whole()), trouble);
        }
        await tell(whole(), trouble);
        if (failOnError)
            failOn(trouble);
    }
    finally {
        if (host.signal?.aborted !== true)
            trouble.tell();
    }
}
function failOn({ messages }) {
    if (messages.length === 0)
        return;
    const count = messages.length === 1 ? '1 failure' : `${messages.length} failures`;
    throw new failure/* Failure */.HR('failed', `the cache had ${count}, and fail-on-error is set`, {
        hint: 'The warning above has the reasons.',
    });
}
/** Works with the cache that the inputs name. That it cannot be closed takes nothing back of what was done. */
async function withCache(host, inputs, trouble, body) {
    const [{ openConnections }, { openCache }, event] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(9323), __webpack_require__.e(5620), __webpack_require__.e(1297), __webpack_require__.e(4809), __webpack_require__.e(5201), __webpack_require__.e(4076)]).then(__webpack_require__.bind(__webpack_require__, 44232)),
        __webpack_require__.e(/* import() */ 8561).then(__webpack_require__.bind(__webpack_require__, 8561)),
        readEvent(host),
    ]);
    const connections = openConnections(PATIENCE, host);
    const { to, key, signingKey, requireSigned, githubToken } = inputs;
    try {
        if (requireSigned && signingKey === '')
            throw withoutKey();
        const cache = await openCache({ to, key, event, requireSigned, githubToken, signingKey: signingKey === '' ? undefined : signingKey, standIn }, connections);
        try {
            return await body(cache);
        }
        finally {
            await cache.entries.close().catch((error) => {
                trouble.note(`${cache.entries.label} could not be closed: ${(0,failure/* describeError */.Uc)(error)}`);
            });
        }
    }
    finally {
        await connections.close();
    }
}
/** Not a wrong input: the same workflow runs for who may have the secret, and for who may not. */
function withoutKey() {
    return new failure/* Failure */.HR('refused', 'only signed records may be used (require-signed), and signing-key is empty', {
        hint: 'Runs for pull requests from forks and of Dependabot get no secrets, so they have no cache. In other runs, check the name of the secret.',
    });
}
/** @actions/cache, loaded only where GitHub's service does not answer as it should. */
async function standIn(runtime) {
    const { toolkitClient } = await Promise.all(/* import() */[__webpack_require__.e(1691), __webpack_require__.e(1971)]).then(__webpack_require__.bind(__webpack_require__, 41971));
    return await toolkitClient(runtime);
}
//# sourceMappingURL=cache-part.js.map
// EXTERNAL MODULE: ./lib/runtime/format-bytes.js
var format_bytes = __webpack_require__(79807);
// EXTERNAL MODULE: ./lib/runtime/markdown.js
var markdown = __webpack_require__(36447);
;// CONCATENATED MODULE: ./lib/actions/cache-summary.js


/** A finished restore as Markdown for the job summary. */
function summarizeRestore(report) {
    const { images, record, seconds, secondsSaved, backend } = report;
    const cost = seconds.lookup + seconds.restore;
    if (record === null) {
        const what = report.warnings.length === 0 ? 'has no image record' : 'has no image record that can be used';
        return `### Layer cache\n\n${(0,markdown/* inCode */.pN)(backend)} ${what} under this key. Looking cost you ${cost.toFixed(1)} s.`;
    }
    const rows = images.map(({ name, hit, layers, bytes, seconds: took, reason }) => [
        (0,markdown/* inCode */.pN)(name),
        hit ? 'hit' : `miss: ${(0,markdown/* inText */.tg)(reason ?? '')}`,
        String(layers.present),
        `${layers.restored} (${(0,format_bytes/* formatBytes */.z)(bytes)})`,
        String(layers.upstream),
        String(layers.missing),
        took.toFixed(1),
    ]);
    const header = ['Image', 'Cache', 'Layers present', 'Restored', 'Upstream', 'Missing', 'Seconds'];
    return [
        '### Layer cache: restored',
        (0,markdown/* markdownTable */.Qj)(header, rows),
        `${balance(secondsSaved, cost, images.some(({ layers }) => layers.restored > 0))} From ${(0,markdown/* inCode */.pN)(backend)}, record ${report.signed ? 'signed' : 'not signed'}.`,
        ...advice(report),
    ].join('\n\n');
}
/** A finished save as Markdown for the job summary; `restore` is what the restore before it cost and saved. */
function summarizeSave({ savedImages, saved, seconds, backend }, restore) {
    const rows = savedImages.map(({ name, action, layers, reason, seconds: took }) => [
        (0,markdown/* inCode */.pN)(name),
        action,
        `${layers.saved} new, ${layers.known} known, ${layers.upstream} upstream`,
        (0,markdown/* inText */.tg)(reason ?? ''),
        took.toFixed(1),
    ]);
    const cost = seconds.lookup + seconds.save + seconds.prune;
    const bytes = `${saved.entries} entries, ${(0,format_bytes/* formatBytes */.z)(saved.bytes)} stored; ${(0,format_bytes/* formatBytes */.z)(saved.deduplicated)} were there already`;
    const whole = restore === undefined
        ? []
        : [balance(restore.saved === null ? null : restore.saved - cost, restore.cost + cost, false)];
    return [
        '### Layer cache: saved',
        (0,markdown/* markdownTable */.Qj)(['Image', 'Saved', 'Layers', 'Why', 'Seconds'], rows),
        [`${bytes}, in ${cost.toFixed(1)} s, in ${(0,markdown/* inCode */.pN)(backend)}.`, ...whole].join(' '),
    ].join('\n\n');
}
/** `net` is what was saved less what it cost; null when that is not known, be it that nothing came out of the cache. */
function balance(net, cost, isRestored) {
    if (net === null) {
        const why = isRestored ? 'the images do not tell what making them took' : 'nothing tells that it saved you any';
        return `The cache cost you ${cost.toFixed(1)} s; ${why}.`;
    }
    return `The cache saved you at least ${Math.max(0, net + cost).toFixed(1)} s and cost you ${cost.toFixed(1)} s.`;
}
/** Images that took longer to restore than is known to have gone into them. Their first step never is known, so it is the user's to judge. */
function advice({ images }) {
    return images.flatMap(({ name, hit, way, made, seconds }) => {
        if (!hit || way === 'present' || made === null || made >= seconds)
            return [];
        const took = `${seconds.toFixed(1)} s to restore, and ${made.toFixed(1)} s to make, its first step not counted`;
        return [
            `${(0,markdown/* inCode */.pN)(name)} took ${took}: if that was quick too, leave it out of the cache with ${(0,markdown/* inCode */.pN)(`!${name}`)} in images.`,
        ];
    });
}
//# sourceMappingURL=cache-summary.js.map
// EXTERNAL MODULE: ./lib/actions/generated/names.js
var names = __webpack_require__(59533);
// EXTERNAL MODULE: ./lib/actions/run.js + 1 modules
var run = __webpack_require__(67026);
// EXTERNAL MODULE: ./lib/actions/state.js
var actions_state = __webpack_require__(25266);
;// CONCATENATED MODULE: ./lib/actions/cache.js











/** Entries that one job takes away at most: of GitHub's REST API the jobs of a repository have 1000 requests an hour. */
const REMOVED_MAX = 200;
/** The main step of `cache/`: restores; its post step saves. */
async function cache() {
    await (0,run/* runMain */.V)(async (host) => {
        (0,inputs/* warnUnknownInputs */.AH)(host, names/* ACTIONS */.k.cache.inputs);
        await restoreFromInputs(host, '', true);
    });
}
/** The one step of `cache/restore`. */
async function cacheRestore() {
    await (0,run/* runMain */.V)(async (host) => {
        (0,inputs/* warnUnknownInputs */.AH)(host, names/* ACTIONS */.k['cache/restore'].inputs);
        await restoreFromInputs(host, '', false);
    });
}
/** The one step of `cache/save`. */
async function cacheSave() {
    await (0,run/* runMain */.V)(async (host) => {
        (0,inputs/* warnUnknownInputs */.AH)(host, names/* ACTIONS */.k['cache/save'].inputs);
        await saveFromInputs(host, '', undefined);
    });
}
/** Reads the inputs that begin with `prefix`, restores, sets the outputs, and with `savesLater` keeps what the post step needs. */
async function restoreFromInputs(host, prefix, savesLater) {
    const inputs = readCacheInputs(host, prefix);
    await checkCacheInputs(inputs, host.env);
    const { images, key } = inputs;
    const keep = (state) => {
        if (savesLater)
            (0,actions_state/* saveState */.L)(host, { cache: { prefix, key, ...state } });
    };
    const restoring = {
        what: 'restored',
        show: showRestore,
        summarize: summarizeRestore,
        // In the root action the file of this name is that of the push.
        tell: (report, trouble) => setRestored(host, report, prefix === '', trouble),
    };
    await guarded(host, inputs, restoring, async (trouble) => {
        // Whatever becomes of the restore: what the job builds is to be saved.
        await orTrouble(trouble, 'what the post step needs to save', async () => keep({ cost: 0, saved: null, server: undefined }));
        return await withCache(host, inputs, trouble, async (cache) => {
            const { restoreInJob } = await Promise.all(/* import() */[__webpack_require__.e(7404), __webpack_require__.e(5641), __webpack_require__.e(3233), __webpack_require__.e(5685), __webpack_require__.e(1903), __webpack_require__.e(8899), __webpack_require__.e(8608), __webpack_require__.e(3055), __webpack_require__.e(1737), __webpack_require__.e(8357)]).then(__webpack_require__.bind(__webpack_require__, 71737));
            const title = `Restore from ${cache.entries.label}`;
            const report = await host.group(title, () => restoreInJob({ images }, cache, trouble));
            const cost = report.seconds.lookup + report.seconds.restore;
            const keepServer = (server) => keep({ cost, saved: report.secondsSaved, server });
            await orTrouble(trouble, 'what the restore has cost', async () => keepServer(undefined));
            if (savesLater && inputs.buildkit)
                await startBuildkit(host, inputs, report.record, trouble, keepServer);
            return report;
        });
    });
}
/** Reads the inputs that begin with `prefix`, and saves if this run may. `state` is that of the restore in the same action. */
async function saveFromInputs(host, prefix, state) {
    try {
        // Also where nothing is saved: it must not outlive the job.
        if (state?.server !== undefined)
            await (await __webpack_require__.e(/* import() */ 3142).then(__webpack_require__.bind(__webpack_require__, 73142))).stopServer(state.server, host);
        const read = readCacheInputs(host, prefix);
        const inputs = state === undefined ? read : { ...read, key: state.key };
        await saveIfTrusted(host, inputs, state);
    }
    finally {
        if (state?.server !== undefined)
            await (0,promises_.rm)(state.server.folder, { recursive: true, force: true });
    }
}
async function saveIfTrusted(host, inputs, state) {
    await checkCacheInputs(inputs, host.env);
    const [{ whyNotSaved }, event] = await Promise.all([__webpack_require__.e(/* import() */ 9629).then(__webpack_require__.bind(__webpack_require__, 9629)), readEvent(host)]);
    const reason = whyNotSaved(inputs.save, host.env, event) ?? whyJobFailed(host);
    if (reason !== undefined) {
        host.log.info(`Nothing is saved: ${reason}`);
        return;
    }
    const saving = {
        what: 'saved',
        show: showSave,
        summarize: (report) => summarizeSave(report, state),
        // Of two parts in one step the file of the restore is the one that later steps can see.
        tell: (report, trouble) => setSaved(host, report, state === undefined, trouble),
    };
    try {
        await guarded(host, inputs, saving, (trouble) => withCache(host, inputs, trouble, async (cache) => {
            const title = `Save to ${cache.entries.label}`;
            return await host.group(title, () => saveAndPrune(inputs, cache, state, trouble));
        }));
    }
    catch (error) {
        // A post step warns of errors, unless it was told to fail.
        if (state === undefined || !inputs.failOnError || host.signal?.aborted === true)
            throw error;
        host.fail((0,failure/* describeError */.Uc)(error));
    }
}
/** Starts the loopback registry for BuildKit and tells its address; it ends in the post step, and at once when that cannot be told of it. */
async function startBuildkit(host, inputs, record, trouble, keep) {
    const { startServer, stopServer } = await __webpack_require__.e(/* import() */ 3142).then(__webpack_require__.bind(__webpack_require__, 73142));
    const script = (0,external_node_path_.join)((0,external_node_path_.dirname)(process.argv[1] ?? ''), 'cache-server.js');
    const { to, key, signingKey, requireSigned, githubToken } = inputs;
    const config = { to, key, signingKey, requireSigned, githubToken, record };
    let server;
    try {
        server = await startServer(script, config, host);
        keep(server);
        host.log.info(`BuildKit can use type=registry,ref=${server.address}/NAME:TAG until the end of this job`);
        host.output('registry', server.address);
    }
    catch (error) {
        if (server !== undefined) {
            await stopServer(server, host);
            await (0,promises_.rm)(server.folder, { recursive: true, force: true });
        }
        if (inputs.failOnError)
            throw error;
        trouble.note(`there is no registry for BuildKit: ${(0,failure/* describeError */.Uc)(error)}`);
    }
}
async function saveAndPrune({ images, keep, maxSize }, cache, state, trouble) {
    const [{ saveCache }, { NO_SESSION, readSession }, { parseSize }, { pruneCache }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(9323), __webpack_require__.e(5620), __webpack_require__.e(1297), __webpack_require__.e(4809), __webpack_require__.e(5201), __webpack_require__.e(7404), __webpack_require__.e(3233), __webpack_require__.e(1903), __webpack_require__.e(8899), __webpack_require__.e(9978), __webpack_require__.e(3160), __webpack_require__.e(5239), __webpack_require__.e(7269), __webpack_require__.e(4069), __webpack_require__.e(1695)]).then(__webpack_require__.bind(__webpack_require__, 53842)),
        Promise.all(/* import() */[__webpack_require__.e(7404), __webpack_require__.e(5641), __webpack_require__.e(3233), __webpack_require__.e(5685), __webpack_require__.e(1903), __webpack_require__.e(8899), __webpack_require__.e(8608), __webpack_require__.e(3055), __webpack_require__.e(1737), __webpack_require__.e(8357)]).then(__webpack_require__.bind(__webpack_require__, 71737)),
        __webpack_require__.e(/* import() */ 389).then(__webpack_require__.bind(__webpack_require__, 30389)),
        Promise.all(/* import() */[__webpack_require__.e(8899), __webpack_require__.e(6254)]).then(__webpack_require__.bind(__webpack_require__, 16254)),
    ]);
    const { runtime } = cache.connections;
    const maxBytes = maxSize === '' ? undefined : parseSize(maxSize, 'max-size');
    const session = await readSession(cache.key, runtime);
    if (session === undefined && images.length === 0) {
        // Also where a restore was tried and found no engine, which must not fail the end of the job.
        throw new failure/* Failure */.HR('not-found', 'nobody knows which images are new: nothing was restored with this key in this job', {
            hint: 'Name them in images, or use seaworthy/seaworthy/cache/restore at the beginning of the job, once the engine is there.',
        });
    }
    const report = await saveCache({ images, ...(session ?? NO_SESSION), buildFolder: state?.server?.folder }, cache, trouble);
    if (report.saved.entries === 0)
        return report;
    const started = runtime.clock.now();
    try {
        await pruneCache({ keep, maxBytes, most: REMOVED_MAX }, cache, trouble);
    }
    catch (error) {
        // Listing wants rights that storing does not; GitHub takes the least recently used away by itself.
        const isExpected = maxBytes === undefined && error instanceof failure/* Failure */.HR && ['denied', 'unsupported'].includes(error.code);
        if (!isExpected)
            trouble.note(`Old entries stay: ${(0,failure/* describeError */.Uc)(error)}`);
    }
    const seconds = { ...report.seconds, prune: (runtime.clock.now() - started) / 1000 };
    return { ...report, seconds, warnings: trouble.messages };
}
//# sourceMappingURL=cache.js.map

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

/***/ 88282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ emptyReport),
/* harmony export */   b: () => (/* binding */ hitOf)
/* harmony export */ });
const NOTHING_SAVED = { entries: 0, bytes: 0, deduplicated: 0 };
/** A report of nothing, to fill in. */
function emptyReport(backend, key) {
    return {
        backend,
        key,
        record: null,
        signed: false,
        images: [],
        seconds: { lookup: 0, restore: 0, save: 0, prune: 0 },
        saved: NOTHING_SAVED,
        savedImages: [],
        secondsSaved: null,
        warnings: [],
    };
}
/** All images of a restore were hits; `partial` when some were. */
function hitOf(images) {
    const hits = images.filter(({ hit }) => hit).length;
    if (hits === 0)
        return 'false';
    return hits === images.length ? 'true' : 'partial';
}
//# sourceMappingURL=report.js.map

/***/ }),

/***/ 76597:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ withTrouble),
/* harmony export */   q: () => (/* binding */ Trouble)
/* harmony export */ });
/**
 * What goes wrong while the cache is used: collected, and told as one warning in the end. A service that is down is one failure to whoever reads
 * the log, however many images it cost.
 */
class Trouble {
    #log;
    #messages = [];
    #told = 0;
    constructor(log) {
        this.#log = log;
    }
    /** Everything that was noted, in order. */
    get messages() {
        return [...this.#messages];
    }
    note(message) {
        this.#messages.push(message);
        this.#log.debug(message);
    }
    /** Warns of what was noted since the last time. */
    tell() {
        const messages = this.#messages.slice(this.#told);
        this.#told = this.#messages.length;
        if (messages.length === 0)
            return;
        const [only] = messages;
        this.#log.warn(messages.length === 1
            ? only
            : `the layer cache had ${messages.length} failures:\n${messages.join('\n')}`);
    }
}
/** Works with the trouble of the caller, who tells it; without one, tells it when the work is done. Of work that throws, its error is what went wrong. */
async function withTrouble({ log }, outer, work) {
    const trouble = outer ?? new Trouble(log);
    const result = await work(trouble);
    if (outer === undefined)
        trouble.tell();
    return result;
}
//# sourceMappingURL=trouble.js.map

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

/***/ })

};
