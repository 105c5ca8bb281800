using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shop.Migrations
{
    /// <inheritdoc />
    public partial class AddParts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "crate_parts",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    CrateId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_crate_parts", x => new { x.CrateId, x.Number });
                    table.ForeignKey(
                        name: "FK_crate_parts_Crates_CrateId",
                        column: x => x.CrateId,
                        principalTable: "Crates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Labels",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CrateId = table.Column<int>(type: "INTEGER", nullable: true),
                    PartCrateId = table.Column<int>(type: "INTEGER", nullable: true),
                    PartNumber = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Labels", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Labels_Crates_CrateId",
                        column: x => x.CrateId,
                        principalTable: "Crates",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_Labels_crate_parts_PartCrateId_PartNumber",
                        columns: x => new { x.PartCrateId, x.PartNumber },
                        principalTable: "crate_parts",
                        principalColumns: new[] { "CrateId", "Number" });
                });

            migrationBuilder.CreateTable(
                name: "PartNote",
                columns: table => new
                {
                    CrateId = table.Column<int>(type: "INTEGER", nullable: false),
                    PartNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PartNote", x => new { x.CrateId, x.PartNumber });
                    table.ForeignKey(
                        name: "FK_PartNote_crate_parts_CrateId_PartNumber",
                        columns: x => new { x.CrateId, x.PartNumber },
                        principalTable: "crate_parts",
                        principalColumns: new[] { "CrateId", "Number" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Labels_CrateId",
                table: "Labels",
                column: "CrateId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Labels_PartCrateId_PartNumber",
                table: "Labels",
                columns: new[] { "PartCrateId", "PartNumber" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Labels");

            migrationBuilder.DropTable(
                name: "PartNote");

            migrationBuilder.DropTable(
                name: "crate_parts");
        }
    }
}
