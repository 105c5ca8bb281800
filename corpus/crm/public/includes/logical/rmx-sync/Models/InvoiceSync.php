<?php

declare(strict_types=1);

namespace UptimeCrm\RmxSync\Models;

/**
 * Head of an invoice. The totals are strings with two decimals, the lines travel by themselves.
 */
class InvoiceSync implements \JsonSerializable
{
    private int $id = 0;
    private int $customerId = 0;
    private ?int $contractId = null;
    private string $invoiceNo = '';
    private string $status = 'draft';
    private string $currency = 'USD';
    private ?string $issuedOn = null;
    private ?string $dueOn = null;
    private string $netTotal = '0.00';
    private string $taxTotal = '0.00';
    private string $grossTotal = '0.00';
    private ?string $paidAt = null;

    public function getId(): int
    {
        return $this->id;
    }

    public function setId(int $id): void
    {
        $this->id = $id;
    }

    public function setCustomerId(int $customerId): void
    {
        $this->customerId = $customerId;
    }

    public function setContractId(?int $contractId): void
    {
        $this->contractId = $contractId;
    }

    public function setInvoiceNo(string $invoiceNo): void
    {
        $this->invoiceNo = $invoiceNo;
    }

    public function setStatus(string $status): void
    {
        $this->status = $status;
    }

    public function setCurrency(string $currency): void
    {
        $this->currency = strtoupper($currency);
    }

    public function setIssuedOn(?string $issuedOn): void
    {
        $this->issuedOn = $issuedOn;
    }

    public function setDueOn(?string $dueOn): void
    {
        $this->dueOn = $dueOn;
    }

    public function setTotals(string $net, string $tax, string $gross): void
    {
        $this->netTotal = $net;
        $this->taxTotal = $tax;
        $this->grossTotal = $gross;
    }

    public function setPaidAt(?string $paidAt): void
    {
        $this->paidAt = $paidAt;
    }

    /** @return array<string, mixed> */
    public function jsonSerialize(): array
    {
        return [
            'id' => $this->id,
            'customerId' => $this->customerId,
            'contractId' => $this->contractId,
            'invoiceNo' => $this->invoiceNo,
            'status' => $this->status,
            'currency' => $this->currency,
            'issuedOn' => $this->issuedOn,
            'dueOn' => $this->dueOn,
            'netTotal' => $this->netTotal,
            'taxTotal' => $this->taxTotal,
            'grossTotal' => $this->grossTotal,
            'paidAt' => $this->paidAt,
        ];
    }
}
