export const id = 9557;
export const ids = [9557];
export const modules = {

/***/ 89557:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   undoRecordOf: () => (/* binding */ undoRecordOf),
/* harmony export */   y: () => (/* binding */ readUndoRecord)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37241);
/* harmony import */ var _image_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57383);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68424);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20438);





/** The record of a push; empty when it changed no tag. */
function undoRecordOf(references) {
    const changed = references.filter(({ action }) => action !== 'kept');
    return {
        references: changed.map(({ reference, digest, previous = null }) => ({ reference, digest, previous })),
    };
}
/**
 * Reads a record from a file. The result of a push (`--json`, the file of the output `json`) is one as well: tags that it kept are left
 * out. `Failure` names what is wrong.
 */
async function readUndoRecord(path) {
    const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path).catch((cause) => {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('not-found', `the undo record ${path} cannot be read: ${cause.code ?? cause.message}`, {
            reference: path,
            hint: 'apply writes one beside its plan, push with --undo-record FILE.',
            cause,
        });
    });
    const record = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(bytes, `the undo record ${path}`);
    const references = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(record) ? (0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(record, 'references') : undefined;
    if (!Array.isArray(references))
        throw wrong(path, 'it has no list of references');
    return { references: references.flatMap((entry, i) => parseEntry(entry, path, `reference ${i + 1}`)) };
}
function parseEntry(entry, path, where) {
    if (!(0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(entry))
        throw wrong(path, `${where} is no object`);
    if ((0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(entry, 'action') === 'kept')
        return [];
    const [reference, digest, previous = null] = ['reference', 'digest', 'previous'].map((key) => (0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(entry, key));
    if (typeof reference !== 'string' || (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .parseReference */ .F2)(reference).tag === undefined) {
        throw wrong(path, `${where} has no reference with a tag`);
    }
    if (typeof digest !== 'string' || !(0,_image_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(digest))
        throw wrong(path, `${where} has no digest`);
    if (previous !== null && (typeof previous !== 'string' || !(0,_image_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(previous))) {
        throw wrong(path, `${where} has a "previous" that is no digest`);
    }
    return [{ reference, digest, previous }];
}
function wrong(path, reason) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('invalid', `${path} is no undo record: ${reason}`, {
        reference: path,
        hint: 'Give the file that apply or push wrote, unchanged.',
    });
}
//# sourceMappingURL=undo-record.js.map

/***/ })

};
