package org.gridcase.call.service;

/** What came of a call, in the words of the data. */
final class CallResult {

    static final String DECLINED = "declined";
    static final String DONE = "done";
    static final String NOT_SOLVED = "notSolved";
    static final String WITHDRAWN = "withdrawn";

    private CallResult() {}
}
