package org.gridcase.department;

/**
 * A department's own system in place of the reference, which says when it is about to act and when it has acted, and stops
 * there.
 */
final class HaltingWorkOrders implements WorkOrders {

    static final String POINT = "halt.at";
    static final String CALL = "halt.call";

    enum At {
        BEFORE_EFFECT,
        AFTER_EFFECT
    }

    private final WorkOrders orders;

    HaltingWorkOrders(DepartmentProperties properties) {
        this.orders = new FolderWorkOrders(properties.folder());
    }

    static String announced(At point, String call) {
        return point + " " + call;
    }

    @Override
    public String open(Assignment assignment) {
        halt(At.BEFORE_EFFECT, assignment);
        String number = orders.open(assignment);
        halt(At.AFTER_EFFECT, assignment);
        return number;
    }

    private static void halt(At point, Assignment assignment) {
        if (point.name().equals(System.getProperty(POINT))
                && assignment.number().equals(System.getProperty(CALL))) {
            System.out.println(announced(point, assignment.number()));
            while (true) {
                try {
                    Thread.sleep(Long.MAX_VALUE);
                } catch (InterruptedException notYet) {
                    // Until it is killed.
                }
            }
        }
    }

    @Override
    public Answer look(String call) {
        return orders.look(call);
    }

    @Override
    public void reopen(Assignment assignment) {
        orders.reopen(assignment);
    }

    @Override
    public void refuse(String call, String why) {
        orders.refuse(call, why);
    }

    @Override
    public void close(String call) {
        orders.close(call);
    }

    @Override
    public void withdraw(String call, String why) {
        orders.withdraw(call, why);
    }
}
