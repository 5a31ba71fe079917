package org.gridcase.territory.domain;

import java.util.Set;
import org.gridcase.shared.csv.Column;

/** The columns of the files of places and of people. */
final class Columns {

    static final Column CODE = new Column("code", true, Set.of("编码", "地点编码", "代码"));
    static final Column PLACE_NAME = new Column("name", true, Set.of("名称", "地点名称"));
    static final Column LEVEL = new Column("level", true, Set.of("层级", "级别"));

    static final Column USERNAME = new Column("username", true, Set.of("账号", "用户名"));
    static final Column PERSON_NAME = new Column("name", true, Set.of("姓名"));
    static final Column PHONE = new Column("phone", false, Set.of("电话", "手机", "手机号", "联系电话"));
    static final Column POST = new Column("post", true, Set.of("岗位", "职务"));
    static final Column PLACE_CODE = new Column("place_code", true, Set.of("地点编码", "编码"));

    private Columns() {}
}
