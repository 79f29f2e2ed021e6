export const id = 6254;
export const ids = [6254];
export const modules = {

/***/ 16254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pruneCache: () => (/* binding */ pruneCache)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20438);
/* harmony import */ var _runtime_format_bytes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(79807);
/* harmony import */ var _runtime_limit_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(92359);
/* harmony import */ var _find_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59685);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25084);
/* harmony import */ var _trouble_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76597);






/** A layer younger than this may belong to a record that is just being put together. Milliseconds. */
const YOUNG_MS = 60 * 60 * 1000;
/** Records read at once. */
const READS_AT_ONCE = 8;
/**
 * Takes away records beyond the newest `keep` of each key, records until the rest fits into `maxBytes`, and then the layers and packs that no
 * record that is left refers to. With a signing key signed records are counted by themselves: who cannot sign cannot crowd them out. Throws what
 * listing the place throws; an entry that cannot be removed is told, and the others stay. Trouble is told in one warning, by the caller
 * who hands one in.
 */
async function pruneCache(request, cache, outer) {
    return await (0,_trouble_js__WEBPACK_IMPORTED_MODULE_3__/* .withTrouble */ ._)(cache.connections.runtime, outer, (trouble) => prune(request, cache, trouble));
}
async function prune(request, cache, trouble) {
    const { clock, signal } = cache.connections.runtime;
    const now = clock.now();
    const all = new Map();
    // The place may hold what is not ours: the caches of other actions.
    for (const prefix of ['img-v1-', 'layer-v1-', 'pack-v1-']) {
        for await (const info of cache.entries.list(prefix))
            all.set(info.key, info);
    }
    const isYoung = ({ created }) => now - created < YOUNG_MS;
    const sorted = await sortRecords([...all.values()], request.keep, cache);
    const doomed = new Map(sorted.doomed);
    const kept = [...sorted.kept].sort((a, b) => b.info.lastUsed - a.info.lastUsed || (a.info.key < b.info.key ? 1 : -1));
    const use = new LiveEntries(all);
    for (const info of all.values())
        if (isEntry(info) && isYoung(info))
            use.add([info.key]);
    for (const { info, entries } of kept)
        use.add([info.key, ...entries]);
    const isFull = kept.length > 0;
    while (kept.length > 0 && use.bytes > (request.maxBytes ?? Number.POSITIVE_INFINITY)) {
        const { info, entries } = kept.pop();
        use.remove([info.key, ...entries]);
        doomed.set(info.key, 'the cache is larger than its maximum');
    }
    for (const info of sorted.isBlind ? [] : all.values()) {
        if (isEntry(info) && !use.has(info.key))
            doomed.set(info.key, 'no record needs it');
    }
    const warnings = [];
    if (isFull && kept.length === 0) {
        // Every job would store all of it again, for nobody.
        warnings.push(`what was saved last is larger than the maximum of ${(0,_runtime_format_bytes_js__WEBPACK_IMPORTED_MODULE_4__/* .formatBytes */ .z)(request.maxBytes)}: no record is left; raise it, or keep fewer images`);
    }
    const removed = [];
    for (const [key, reason] of inOrder(doomed, all).slice(0, request.most)) {
        signal?.throwIfAborted();
        try {
            if (request.dryRun !== true)
                await cache.entries.remove(key);
            removed.push({ key, size: all.get(key)?.size ?? 0, reason });
        }
        catch (error) {
            warnings.push(`${key} was not removed: ${(0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .describeError */ .Uc)(error)}`);
            break;
        }
    }
    for (const message of warnings)
        trouble.note(message);
    const bytes = removed.reduce((sum, { size }) => sum + size, 0);
    const total = [...all.values()].reduce((sum, { size }) => sum + size, 0);
    return { removed, bytes, left: total - bytes, warnings };
}
/** Records first, the oldest before all: what is interrupted leaves layers without a record, never a record without its layers. */
function inOrder(doomed, all) {
    const rank = (key) => (0,_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRecordKey */ .OS)(key)?.created ?? Number.POSITIVE_INFINITY;
    const created = (key) => all.get(key)?.created ?? 0;
    return [...doomed].sort(([a], [b]) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : created(a) - created(b)));
}
function isEntry({ key }) {
    return /^(?:layer|pack)-v1-/.test(key);
}
/** The entries that are needed, and their bytes: each counts once, however many records need it. */
class LiveEntries {
    bytes = 0;
    #all;
    #uses = new Map();
    constructor(all) {
        this.#all = all;
    }
    has(key) {
        return this.#uses.has(key);
    }
    add(keys) {
        for (const key of new Set(keys)) {
            const uses = this.#uses.get(key) ?? 0;
            if (uses === 0)
                this.bytes += this.#all.get(key)?.size ?? 0;
            this.#uses.set(key, uses + 1);
        }
    }
    remove(keys) {
        for (const key of new Set(keys)) {
            const uses = (this.#uses.get(key) ?? 0) - 1;
            if (uses > 0)
                this.#uses.set(key, uses);
            else {
                this.#uses.delete(key);
                this.bytes -= this.#all.get(key)?.size ?? 0;
            }
        }
    }
}
/** Reads the newest records of each key and scope until `keep` of them are whole; what is older goes unread. */
async function sortRecords(all, keep, cache) {
    const groups = new Map();
    for (const info of all) {
        const prefix = (0,_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRecordKey */ .OS)(info.key)?.prefix;
        if (prefix === undefined)
            continue;
        const group = groups.get(prefix);
        if (group === undefined)
            groups.set(prefix, [info]);
        else
            group.push(info);
    }
    const kept = [];
    const doomed = new Map();
    let isBlind = false;
    await (0,_runtime_limit_js__WEBPACK_IMPORTED_MODULE_5__/* .mapLimited */ .b)([...groups.values()], READS_AT_ONCE, async (group) => {
        const left = { signed: keep, unsigned: keep };
        for (const info of group.sort((a, b) => (a.key < b.key ? 1 : -1))) {
            cache.connections.runtime.signal?.throwIfAborted();
            if (left.unsigned === 0 && (left.signed === 0 || cache.signingKey === undefined)) {
                doomed.set(info.key, 'older than those to keep');
                continue;
            }
            const record = await readEntries(info, cache);
            if (record === 'invalid')
                doomed.set(info.key, 'it is no record');
            else if (record === 'unreadable')
                isBlind = true;
            else if (left[record.kind] === 0)
                doomed.set(info.key, 'older than those to keep');
            else {
                left[record.kind] -= 1;
                kept.push({ info, entries: record.entries });
            }
        }
    });
    return { kept, doomed, isBlind };
}
/** Whoever may not sign may still tell what their images need: pruning restores nothing. */
async function readEntries(info, cache) {
    const { entries, signingKey } = cache;
    try {
        const { record, isSigned } = await (0,_find_record_js__WEBPACK_IMPORTED_MODULE_1__/* .readRecord */ .a)({ entries, signingKey }, info.key).catch((error) => {
            if (error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR && error.code === 'refused')
                return (0,_find_record_js__WEBPACK_IMPORTED_MODULE_1__/* .readRecord */ .a)({ entries }, info.key);
            throw error;
        });
        const needed = [...record.images, ...record.builds].flatMap(({ blobs }) => blobs.flatMap((blob) => (blob.kind === 'entry' ? [blob.entry] : [])));
        return { kind: isSigned ? 'signed' : 'unsigned', entries: [...new Set(needed)] };
    }
    catch (error) {
        cache.connections.runtime.log.debug(`${info.key} cannot be read: ${(0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .describeError */ .Uc)(error)}`);
        return error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR && error.code === 'invalid' ? 'invalid' : 'unreadable';
    }
}
//# sourceMappingURL=prune.js.map

/***/ })

};
