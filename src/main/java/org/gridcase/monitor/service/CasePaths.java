package org.gridcase.monitor.service;

/** Where a case is shown. */
final class CasePaths {

    private CasePaths() {}

    /** With its way through the process. */
    static String of(String number) {
        return "/monitor/map/cases/" + number;
    }

    static String call(String number) {
        return "/calls/" + number;
    }
}
